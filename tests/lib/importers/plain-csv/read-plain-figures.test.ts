import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { findContradiction } from "@/lib/domain/find-contradiction";
import { BadRows, describeRowError } from "@/lib/domain/import-error";
import type { PlainFigure } from "@/lib/importers/plain-csv/parse-plain-row";
import { readPlainFigures } from "@/lib/importers/plain-csv/read-plain-figures";
import { toCsv } from "@/lib/importers/write-dataset";
import { COUNTRY_FACTS } from "@/tests/helpers/country-facts";

const FIXTURES = "tests/fixtures/plain-csv";
const HEADINGS = "iso3,indicator,year,value,low,high,standing,note";
const KNOWN = {
  countries: COUNTRY_FACTS.known,
  indicators: new Set(["tanks", "population-growth"]),
};

const folder = mkdtempSync(join(tmpdir(), "parity-plain-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function readFile(path: string) {
  const bad = new BadRows();
  const refuse = (line: number, column: string, value: string, problem: string) =>
    bad.add({ file: basename(path), line, column, value, problem });
  const figures: PlainFigure[] = [];
  for await (const batch of readPlainFigures(path, KNOWN, refuse)) figures.push(...batch);
  return { figures, found: bad.found, problems: bad.rows.map(describeRowError) };
}

const readFixture = (name: string) => readFile(join(FIXTURES, name));

function readContent(content: string | Uint8Array) {
  const path = join(folder, "content.csv");
  writeFileSync(path, content);
  return readFile(path);
}

it("reads a byte-order mark, CRLF, quotes, a quoted line end and an empty line as they are meant", async () => {
  const { figures, problems } = await readFixture("oddities.csv");
  expect(problems).toEqual([]);
  const none = { value: null, low: null, high: null, note: null };
  const about = { indicator: "tanks", year: 2024 };
  expect(figures).toEqual([
    { ...none, ...about, iso3: "MNG", value: 420, standing: "reported", line: 2 },
    {
      ...{ ...none, ...about, iso3: "CHN", low: 6000, high: 7000, standing: "estimated", line: 3 },
      note: 'a "round" figure, printed\r\nover two lines',
    },
    { ...none, ...about, iso3: "RUS", standing: "not-reported", line: 5 },
    {
      ...{ ...none, indicator: "population-growth", iso3: "PRK", year: 2024, value: -0.25 },
      ...{ standing: "disputed", note: "“тоо”", line: 7 },
    },
    { ...none, ...about, iso3: "KAZ", value: 0, standing: "reported", line: 8 },
  ]);
});

it.each([
  ["latin-1.csv", "line 3, column note: “byte 0xe9” is not UTF-8"],
  ["utf-16.csv", "line 1, column 1: “byte 0xff” is not UTF-8 (it looks like UTF-16)"],
  ["semicolons.csv", "line 1, column heading 1"],
  ["heading-missing.csv", "column heading 4: “year” is no heading of the file"],
  ["heading-twice.csv", "column heading 5: “year” stands twice, first as heading 3"],
  ["no-heading.csv", "line 1, column heading 1: “MNG” is not one of iso3, indicator"],
  ["empty.csv", "line 1, column heading: “” is missing: the file is empty"],
  ["only-mark.csv", "line 1, column heading: “” is missing: the file is empty"],
  ["only-heading.csv", "line 2, column row: “” is missing: the file holds no figure"],
  ["quote-open.csv", 'line 2, column note: “"” opens a cell that is never closed'],
  [
    "quote-inside.csv",
    'line 2, column note: “"” stands inside a cell that does not begin with one',
  ],
  ["quote-after.csv", 'line 2, column note: “"” stands where a cell must end'],
])("says of %s where it is wrong, and in what", async (name, told) => {
  const { problems } = await readFixture(name);
  expect(problems.join("\n")).toContain(`${name}, `);
  expect(problems.join("\n")).toContain(told);
});

it("tells a decimal comma and commas between thousands from other texts", async () => {
  const { figures, problems } = await readFixture("decimal-commas.csv");
  expect(figures).toEqual([]);
  expect(problems).toEqual([
    "decimal-commas.csv, line 2, column value: “4,2” is not a number: write a decimal point, not a comma",
    "decimal-commas.csv, line 3, column row: “CHN,tanks,2024,4,2,,,,” has 9 cells, not 8 (a decimal comma, or a comma without quotes?)",
    "decimal-commas.csv, line 4, column value: “12,345” is not a number: leave out the commas between thousands",
  ]);
});

it("gathers every bad row and lets none of them through", async () => {
  const { figures, problems } = await readFixture("bad-rows.csv");
  expect(figures).toEqual([]);
  expect(problems.map((each) => each.replace("bad-rows.csv, line ", ""))).toEqual([
    "2, column iso3: “ATL” is not a known country",
    "3, column indicator: “tnaks” is not a known indicator",
    "4, column year: “20244” is not a year from 1 to 9999",
    "5, column value: “NaN” is not a number",
    "6, column value: “1e999” is too large for a number",
    "7, column value: “1e-999” is too small for a number",
    "8, column value: “” is missing without a standing that says why",
    "9, column standing: “not-reported” stands beside a figure",
    "10, column low: “7” is above 6",
    "11, column low: “7” is half a range",
    "12, column value: “5” is outside its range",
    "13, column standing: “guessed” is not one of reported, estimated, disputed, not-reported, not-applicable, not-parsed",
    "14, column value: “5\\u000a6” is not a number",
    "16, column note: “a\\u0000b” holds the sign of code 0, which no text may",
    "17, column note: “” lacks the passage that could not be parsed",
    "18, column year: “-5” is not a year from 1 to 9999",
    "18, column value: “ 5” is not a number",
    "19, column row: “MNG,tanks” has 2 cells, not 8",
  ]);
});

it.each([
  ["without quotes", "x"],
  ["in quotes", '"x'],
])("stops at a cell of ten megabytes %s, naming its line and column", async (_, start) => {
  const cell = start + "x".repeat(10_000_000);
  const { problems } = await readContent(`${HEADINGS}\nMNG,tanks,2024,1,,,,${cell}\n`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain("line 2, column note: “MNG,tanks,2024,1,,,,");
  expect(problems[0]).toContain("begins a record of over 1 MiB");
});

it("lists a hundred bad rows of a million and counts the rest", async () => {
  const { found, problems } = await readContent(
    `${HEADINGS}\n${"ATL,tanks,2024,1,,,,\n".repeat(20_000)}`,
  );
  expect(found).toBe(20_000);
  expect(problems).toHaveLength(100);
});

it("throws where there is no file", async () => {
  await expect(readFile(join(folder, "none.csv"))).rejects.toThrow("ENOENT");
});

it("reads any text of a note back as it was written, wherever the file is cut into pieces", async () => {
  const notes = fc.array(fc.string({ unit: "binary", maxLength: 40 }), {
    minLength: 1,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(notes, fc.integer({ min: 0, max: 70_000 }), async (texts, filler) => {
      const kept = texts.map((text) => text.replaceAll("\0", ""));
      const rows = kept.map((note, year) => ["MNG", "tanks", year + 1, 1, null, null, null, note]);
      const first = ["MNG", "tanks", 9999, 1, null, null, null, "x".repeat(filler)];
      const { figures, problems } = await readContent(toCsv(HEADINGS.split(","), [first, ...rows]));
      expect(problems).toEqual([]);
      expect(figures.slice(1).map(({ note }) => note ?? "")).toEqual(kept);
    }),
    { numRuns: 200 },
  );
});

const PIECES = fc.oneof(
  fc.constantFrom(",", "\n", "\r\n", '"', '""', ";", "\ufeff", "\0", "\\.", "\\N", "\t", HEADINGS),
  fc.constantFrom("MNG", "tanks", "2024", "420", "not-reported", "1e999", "NaN", "-0", "4,2"),
  fc.string({ unit: "binary", maxLength: 8 }),
);

it("never lets a figure through that contradicts itself, and never fails without a place", async () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(PIECES, { maxLength: 80 }).map((pieces) => Buffer.from(pieces.join(""))),
    fc
      .array(PIECES, { maxLength: 60 })
      .map((pieces) => Buffer.from(`${HEADINGS}\nMNG,tanks,2024,420,,,,\n${pieces.join("")}`)),
  );
  await fc.assert(
    fc.asyncProperty(anything, async (content) => {
      const { figures, found, problems } = await readContent(content);
      expect(figures.length + found).toBeGreaterThan(0);
      for (const figure of figures) {
        expect(findContradiction(figure)).toBeNull();
        expect(KNOWN.countries.has(figure.iso3) && KNOWN.indicators.has(figure.indicator)).toBe(
          true,
        );
        expect(Number.isFinite(figure.value ?? 0)).toBe(true);
      }
      for (const problem of problems) expect(problem).toMatch(/line [1-9]\d*, column .+: “/s);
    }),
    { numRuns: 3_000 },
  );
});
