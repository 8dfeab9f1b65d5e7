import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { findRowProblems, ROW_CHECKS } from "@/lib/checks/row-checks";
import { UNIT_BOUNDS } from "@/lib/checks/unit-bounds";

const FIGURE = {
  iso3: "MNG",
  year: 2024,
  value: null,
  low: null,
  high: null,
  standing: "reported",
  note: null,
} as const;
const MEASURED = { retrieved: "2026-11-01", yearBasis: "measured" } as const;

const problemsOf = (observation: object, unit = "people", release: object = MEASURED) =>
  findRowProblems({
    observation: { ...FIGURE, ...observation },
    unit,
    release: { ...MEASURED, ...release },
  }).map(({ check, says }) => `${check}: ${says}`);

it("has nothing against a sound figure", () => {
  expect(problemsOf({ value: 35_000 })).toEqual([]);
  expect(problemsOf({ value: 0 }, "% of GDP")).toEqual([]);
  expect(problemsOf({ value: -27.5 }, "% a year")).toEqual([]);
  expect(problemsOf({ low: 10_000, high: 20_000 })).toEqual([]);
});

it.each([
  ["soldiers below zero", { value: -1 }, "people", "not-negative: is below 0"],
  ["a range that begins below zero", { low: -1, high: 5 }, "people", "not-negative: is below 0"],
  ["a share above the whole", { value: 101 }, "% of GDP", "within-unit: is above 100 % of GDP"],
  [
    "more people than there are",
    { value: 3e9 },
    "people",
    "within-unit: is above 2000000000 people",
  ],
  [
    "a collapse by more than half",
    { value: -60 },
    "% a year",
    "within-unit: is below -50 % a year",
  ],
  ["half a ship", { value: 1.5 }, "vessels", "counted-whole: is not a whole number"],
  ["a range upside down", { low: 9, high: 3 }, "people", "range-ordered: runs from 9 down to 3"],
  ["half a range", { value: 9, low: 3 }, "people", "range-ordered: is half a range"],
  [
    "a value beside its range",
    { value: 9, low: 3, high: 8 },
    "people",
    "range-ordered: is outside its range",
  ],
  [
    "a measurement of the future",
    { value: 9, year: 2027 },
    "people",
    "year-in-sense: is of 2027, after 2026",
  ],
  [
    "an impossibly early year",
    { value: 9, year: 24 },
    "people",
    "year-in-sense: is of 24, before 1800",
  ],
])("finds %s", (_, observation, unit, problem) => {
  expect(problemsOf(observation, unit)).toEqual([problem]);
});

it("lets a cover be dated one year ahead", () => {
  expect(problemsOf({ value: 9, year: 2027 }, "people", { yearBasis: "edition" })).toEqual([]);
});

it("asks nothing of a figure that is not there", () => {
  expect(problemsOf({ year: 2050, standing: "not-reported" })).toEqual([]);
});

it("knows the bounds of every unit in the catalog", () => {
  const indicators = z
    .array(z.object({ unit: z.string() }))
    .parse(JSON.parse(readFileSync("prisma/data/catalog/indicators.json", "utf8")));
  for (const { unit } of indicators) expect([...UNIT_BOUNDS.keys()]).toContain(unit);
});

it("names each check once", () => {
  expect(new Set(ROW_CHECKS.map(({ slug }) => slug)).size).toBe(ROW_CHECKS.length);
});
