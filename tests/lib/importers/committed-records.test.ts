import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { z } from "zod";

const DATA = "prisma/data";

function read(release: string, file: string): Record<string, string>[] {
  return parse(readFileSync(join(DATA, release, `${file}.csv`)), { columns: true });
}

function score(release: string, indicator: string, iso3: string): number | undefined {
  const row = read(release, indicator).find((each) => each.iso3 === iso3);
  return row === undefined ? undefined : Number(row.value);
}

const orders = read("sipri-arms-transfers/2026-02", "transfers");
const mongolian = orders.filter((order) => order.recipient_iso3 === "MNG");
const ties = read("atop/5", "ties");
const borders = read("cow-contiguity/3.2", "ties");
const missions = read("geo-pko/2.3", "missions");

it.each([
  ["MNG", 5, 5.5, 6],
  ["RUS", 7.5, 8.5, 9],
  ["CHN", 7, 8, 8.5],
  ["JPN", 5, 5, 3.5],
])("has the crime scores of %s in 2023: %d, %d, %d", (iso3, human, drugs, cyber) => {
  const release = "gi-organized-crime/2023";
  expect(score(release, "human-trafficking-score", iso3)).toBe(human);
  expect(score(release, "synthetic-drug-trade-score", iso3)).toBe(drugs);
  expect(score(release, "cyber-dependent-crimes-score", iso3)).toBe(cyber);
});

it("has every score of 193 countries in both editions of the crime index", () => {
  for (const edition of [2021, 2023]) {
    for (const indicator of ["criminality-score", "resilience-score"]) {
      expect(read(`gi-organized-crime/${edition}`, indicator)).toHaveLength(193);
    }
  }
});

it("has Mongolia's cybersecurity by edition, on three scales", () => {
  expect(
    [2014, 2017, 2018].map((year) => score(`itu-gci/${year}`, "cybersecurity-index", "MNG")),
  ).toEqual([0.412, 0.228, 0.465]);
  expect(score("itu-gci/2020", "cybersecurity-score-2020", "MNG")).toBe(26.2);
  expect(score("itu-gci/2024", "cybersecurity-score-2024", "MNG")).toBe(56.36);
});

it.each([
  ["Soviet Union", 2_003, 0],
  ["Russia", 273, 0],
  ["Poland", 15, 0],
  ["Australia", 2.6, 1],
  ["United States", 0, 1],
])("has what %s delivered to Mongolia, %d million TIV", (supplier, millions, digits) => {
  const delivered = mongolian
    .filter((order) => order.supplier === supplier)
    .reduce((sum, order) => sum + Number(order.tiv_delivered), 0);
  expect(delivered.toFixed(digits)).toBe(millions.toFixed(digits));
});

it("has no other supplier of Mongolia", () => {
  expect(new Set(mongolian.map((order) => order.supplier)).size).toBe(5);
  expect(mongolian).toHaveLength(52);
});

it("has twenty L-ATV that the United States has not delivered to Mongolia", () => {
  expect(mongolian.filter((order) => order.designation === "L-ATV")).toMatchObject([
    {
      ...{ supplier_iso3: "USA", order_year: "2023", ordered: "20", delivered: "0" },
      ...{ delivery_years: "", comment: "None delivered by the end of 2024" },
    },
  ]);
});

it("passes on less than a tenth of SIPRI's register, and none of its comments", () => {
  const { extract } = z
    .object({ extract: z.object({ figures: z.int(), ofFigures: z.int() }) })
    .parse(
      JSON.parse(readFileSync(join(DATA, "sipri-arms-transfers/2026-02/origin.json"), "utf8")),
    );
  expect(orders).toHaveLength(extract.figures);
  expect(extract.figures / extract.ofFigures).toBeLessThan(0.1);
  expect(new Set(orders.map((order) => order.comment))).toEqual(
    new Set(["", "None delivered by the end of 2024"]),
  );
});

it("has no value of 0 for arms that were ordered: what is not valued is not known", () => {
  for (const column of ["tiv_per_unit", "tiv_order"]) {
    expect(orders.filter((order) => order[column] === "0")).toEqual([]);
  }
});

it("has no defence pact of Mongolia, and 81 countries that it will not attack", () => {
  const kinds = ties.filter(({ iso3 }) => iso3 === "MNG").map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["non-aggression"]));
  expect(kinds).toHaveLength(81);
});

it("has both directions of every tie", () => {
  for (const list of [ties, borders]) {
    const key = (one = "", other = "", { kind, first_year, last_year }: Record<string, string>) =>
      [kind, one, other, first_year, last_year].join(" ");
    const stated = new Set(list.map((tie) => key(tie.iso3, tie.other_iso3, tie)));
    expect(list.filter((tie) => !stated.has(key(tie.other_iso3, tie.iso3, tie)))).toEqual([]);
  }
});

it("has Mongolia's two neighbours on land since 1921", () => {
  expect(
    borders
      .filter(({ iso3 }) => iso3 === "MNG")
      .map((tie) => [tie.other_iso3, tie.first_year, tie.last_year]),
  ).toEqual([
    ["CHN", "1921", "2016"],
    ["RUS", "1921", "2016"],
  ]);
});

it("has Mongolia's soldiers in four UN missions, never how many", () => {
  const mongolia = missions.filter(({ iso3 }) => iso3 === "MNG");
  expect(new Set(mongolia.map(({ mission }) => mission))).toEqual(
    new Set(["MINURCAT", "UNAMID", "UNMIL", "UNMISS"]),
  );
  expect(Object.keys(missions[0] ?? {})).toEqual(["iso3", "mission", "year", "locations", "note"]);
});

it("counts missions as they are listed", () => {
  for (const { iso3, year, value } of read("geo-pko/2.3", "peacekeeping-missions")) {
    const listed = missions.filter((each) => each.iso3 === iso3 && each.year === year);
    expect(Number(value)).toBe(listed.length);
  }
});
