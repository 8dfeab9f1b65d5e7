import { expect, it } from "vitest";
import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { Tie } from "@/lib/domain/tie";
import { checkDraft } from "@/lib/importers/check-drafts";
import { findCountry } from "@/lib/importers/find-country";
import { parseFigure, scaleFigure } from "@/lib/importers/parse-figure";
import { readCsv } from "@/lib/importers/read-csv";
import { hashFiles, sha256 } from "@/lib/importers/read-source-file";
import {
  type ObservationDraft,
  type ReleaseDraft,
  reportFigure,
  withholdFigure,
} from "@/lib/importers/release-draft";
import { toCsv } from "@/lib/importers/write-dataset";
import { COUNTRY_FACTS } from "@/tests/helpers/country-facts";

it("remembers the line of each row, past a byte-order mark and quoted commas", () => {
  const content = '\ufeffiso3,name\nMNG,Mongolia\nKOR,"Korea, Rep."\n';
  expect(readCsv("a.csv", content, ["iso3", "name"], [])).toEqual([
    { file: "a.csv", line: 2, cells: { iso3: "MNG", name: "Mongolia" } },
    { file: "a.csv", line: 3, cells: { iso3: "KOR", name: "Korea, Rep." } },
  ]);
});

it.each(["", " 5", "1,000", "5 km", "n/a", "NaN", "Infinity", "1e999", "0x10"])(
  "takes “%s” for no number",
  (value) => {
    const errors: RowError[] = [];
    const row = { file: "a.csv", line: 2, cells: { value } };
    expect(parseFigure(row, "value", {}, errors)).toBeUndefined();
    expect(errors).toHaveLength(1);
  },
);

it.each([
  ["0", 0],
  ["-2.5", -2.5],
  ["8.7e+07", 87_000_000],
])("reads “%s” as %d", (value, figure) => {
  const row = { file: "a.csv", line: 2, cells: { value } };
  expect(parseFigure(row, "value", {}, [])).toBe(figure);
});

it("changes a unit without adding digits that nobody measured", () => {
  expect(0.07 * 100).not.toBe(7);
  expect(scaleFigure(0.07, 100)).toBe(7);
  expect(scaleFigure(180.843441375323, 1_000_000)).toBe(180_843_441.375323);
});

it("quotes only the cells of a CSV that need it, and ends every line the same way", () => {
  expect(
    toCsv(
      ["a", "b"],
      [
        [1, null],
        ["x, y", 'say "no"'],
      ],
    ),
  ).toBe('a,b\n1,\n"x, y","say ""no"""\n');
});

it("hashes one file as itself and several as their sorted list", () => {
  const files = [
    { name: "b.csv", sha256: sha256("b") },
    { name: "a.csv", sha256: sha256("a") },
  ];
  expect(hashFiles(files.slice(0, 1))).toBe(sha256("b"));
  expect(hashFiles(files)).toBe(hashFiles(files.toReversed()));
});

it("lists every bad row of a release in one message", () => {
  const row = { file: "tanks.csv", column: "value", problem: "is not a number" };
  const error = new ImportError("gfp-2025", [
    { ...row, line: 7, value: "many" },
    { ...row, line: 9, value: "" },
  ]);
  expect(error.message).toBe(
    "gfp-2025: 2 bad rows\n" +
      "  tanks.csv, line 7, column value: “many” is not a number\n" +
      "  tanks.csv, line 9, column value: “” is not a number",
  );
});

const EMPTY_DRAFT: ReleaseDraft = {
  source: "gfp",
  version: "2025",
  published: null,
  retrieved: "2026-11-01",
  via: null,
  citation: "GFP",
  yearBasis: "edition",
  files: [],
  extract: null,
  observations: [],
  rankings: [],
  remarks: [],
};

it.each<[string, ObservationDraft[]]>([
  ["an unknown indicator", [reportFigure("mechs", "MNG", 2025, 1)]],
  ["an unknown country", [reportFigure("tanks", "ATL", 2025, 1)]],
  ["stated twice", [reportFigure("tanks", "MNG", 2025, 1), reportFigure("tanks", "MNG", 2025, 1)]],
  ["at odds", [{ ...withholdFigure("tanks", "MNG", 2025, "not-reported", null), value: 0 }]],
  ["at odds", [{ ...reportFigure("tanks", "MNG", 2025, 1), value: null }]],
])("lets no importer hand over a figure with %s", (problem, observations) => {
  const draft = { ...EMPTY_DRAFT, observations };
  expect(() => checkDraft(draft, COUNTRY_FACTS, new Set(["tanks"]))).toThrow(problem);
});

const TIE: Tie = {
  ...{ kind: "consultation", iso3: "MNG", otherIso3: "CHN", firstYear: 2018, lastYear: 2018 },
  note: null,
};
const OTHER_SIDE: Tie = { ...TIE, iso3: "CHN", otherIso3: "MNG" };
const PRESENCE = { iso3: "MNG", mission: "UNMISS", year: 2013, locations: 4, note: null };

it.each<[string, Partial<ReleaseDraft>]>([
  ["consultation MNG CHN 2018 has no other side", { ties: [TIE] }],
  ["consultation MNG CHN 2018 is stated twice", { ties: [TIE, OTHER_SIDE, TIE] }],
  ["MNG UNMISS 2013 is stated twice", { missions: [PRESENCE, PRESENCE] }],
  ["ATL is not a known country", { missions: [{ ...PRESENCE, iso3: "ATL" }] }],
])("lets no importer hand over records of which %s", (problem, records) => {
  const check = (draft: Partial<ReleaseDraft>) => () =>
    checkDraft({ ...EMPTY_DRAFT, ...draft }, COUNTRY_FACTS, new Set());
  expect(check(records)).toThrow(problem);
  expect(check({ ties: [TIE, OTHER_SIDE], missions: [PRESENCE] })).not.toThrow();
});

it("finds a country by a name that only one publisher uses, and guesses none", () => {
  const aliases = new Map([["Drc", "COD"]]);
  expect(findCountry("Drc", aliases)).toBe("COD");
  expect(findCountry("Drc", new Map())).toBeUndefined();
  expect(findCountry("Mongolia", aliases)).toBe("MNG");
  expect(findCountry("mongolia", aliases)).toBeUndefined();
});
