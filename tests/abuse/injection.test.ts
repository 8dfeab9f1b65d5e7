// @vitest-environment jsdom
import { setTimeout as delay } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { EXPORT_FILES } from "@/lib/contracts/export";
import { PAGES } from "../e2e/pages";
import type { Answer } from "./setup/ask";
import { makeHostile } from "./setup/hostile-store";
import { MARK } from "./setup/junk";
import { openSite, type Site } from "./setup/open-site";
import { listExamples } from "./setup/routes";
import { findUnsound } from "./setup/sound-answer";

const EXPORTS = EXPORT_FILES.map((file) => `/api/v1/export/${file}?country=MNG,CHN,JPN`);
/** What a spreadsheet runs, and what it takes for a number. */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

let site: Site;
let answers: Answer[] = [];

/** Asks everything once of a server whose every text is hostile. */
beforeAll(async () => {
  site = await openSite(2, { isCopy: true });
  await makeHostile(site.connectionString);
  await delay(1_500);
  for (const path of [...listExamples(), ...EXPORTS, ...PAGES.map(([address]) => address)]) {
    answers.push(await site.ask(path));
  }
});

afterAll(async () => {
  answers = [];
  await site.close();
});

function listOf(type: string): (readonly [string, string])[] {
  const found = answers.filter(
    (each) => each.status === 200 && each.headers["content-type"]?.startsWith(type),
  );
  return found.map(({ asked, body }) => [asked, body.toString()] as const);
}

it("hostile texts of publishers are repeated everywhere, and nowhere break an answer", () => {
  expect(answers.filter(({ body }) => body.includes(MARK)).length).toBeGreaterThan(100);
  const unsound = answers.flatMap((answer) =>
    findUnsound(answer).map((fault) => `${answer.asked}: ${fault}`),
  );
  expect(unsound).toEqual([]);
  // The one published ranking may not be passed on whole, so its table has no row.
  const otherwise = answers.filter(({ status }) => status !== 200);
  expect(otherwise.map(({ asked, status }) => `${status} ${asked}`)).toEqual([
    "307 GET /api/v1/export",
    "404 GET /api/v1/export/rankings.csv?country=MNG,CHN,JPN",
  ]);
});

it("no cell of a CSV is run by a spreadsheet", () => {
  const files = listOf("text/csv");
  expect(files.length).toBeGreaterThan(20);
  const run = files.flatMap(([asked, text]) => {
    const rows: string[][] = parse(text, { relax_column_count: true });
    const cells = rows.flat().filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell));
    return cells.slice(0, 1).map((cell) => `${asked}: ${JSON.stringify(cell)}`);
  });
  expect(run).toEqual([]);
});

it("every picture and feed is well-formed XML without an element or a link of the texts", () => {
  const documents = [...listOf("image/svg+xml"), ...listOf("application/atom+xml")];
  expect(documents.length).toBeGreaterThan(20);
  const faults = documents.flatMap(([asked, text]) => {
    const found = new DOMParser()
      .parseFromString(text, "application/xml")
      .querySelectorAll(`parsererror, ${MARK}, script, [onload], [href^="javascript:"]`);
    return [...found].slice(0, 1).map((each) => `${asked}: ${each.outerHTML.slice(0, 300)}`);
  });
  expect(faults).toEqual([]);
});

it("every page has no element, attribute or link of the texts, and its linked data are JSON", () => {
  const pages = listOf("text/html");
  expect(pages.length).toBe(PAGES.length);
  const faults = pages.flatMap(([asked, text]) => {
    const document = new DOMParser().parseFromString(text, "text/html");
    const found = document.querySelectorAll(
      `${MARK}, [onload], [onmouseover], [href^="javascript:${MARK}" i]`,
    );
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
      JSON.parse(script.textContent ?? "");
    }
    return [...found].slice(0, 1).map((each) => `${asked}: ${each.outerHTML.slice(0, 200)}`);
  });
  expect(faults).toEqual([]);
});

it("a calendar's texts stay in their own lines", () => {
  const calendars = listOf("text/calendar");
  expect(calendars).toHaveLength(1);
  for (const [, text] of calendars) {
    expect(text).toContain(MARK);
    const lines = text.split(/\r?\n|\r/);
    expect(lines.filter((line) => line.startsWith(`X-${MARK}`))).toEqual([]);
    expect(lines.filter((line) => line === "END:VCALENDAR")).toHaveLength(1);
  }
});

it("a file's name holds nothing that ends it", () => {
  const names = answers.flatMap(({ headers }) => headers["content-disposition"] ?? []);
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) expect(name).toMatch(/^(inline|attachment); filename="[\w.-]+"$/);
});
