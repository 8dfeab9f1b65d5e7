import type { Iso3 } from "@/lib/domain/country";
import { findContradiction } from "@/lib/domain/find-contradiction";
import { type Observation, STANDINGS } from "@/lib/domain/observation";
import {
  type DatasetRow,
  parseNumber,
  parseWhole,
  type Refuse,
  readDatasetRows,
} from "./read-dataset-rows";

const HEADINGS = ["iso3", "year", "value", "low", "high", "standing", "note"];
/** What the column can hold. */
const YEARS = [1, 9999] as const;

/** A figure of the file, whose name says the indicator and whose folder says the release. */
export type DatasetObservation = Omit<Observation, "indicator" | "release"> & {
  /** Line of the file, counted from 1. */
  line: number;
};

/**
 * The figures of one indicator's file, each checked; what is wrong is told to `refuse`.
 *
 * Rows are sorted by country and year, so that one stated twice is seen. A figure that is missing
 * has no value and says why; a range has both its ends, and a value between them.
 */
export async function* readDatasetObservations(
  path: string,
  countries: ReadonlySet<Iso3>,
  refuse: Refuse,
): AsyncGenerator<DatasetObservation> {
  let previous = { iso3: "", year: 0 };
  for await (const row of readDatasetRows(path, HEADINGS, refuse)) {
    const observation = readObservation(row, countries, refuse);
    if (observation === undefined) continue;
    const { iso3, year } = observation;
    if (iso3 < previous.iso3 || (iso3 === previous.iso3 && year <= previous.year)) {
      refuse(row.line, "year", `${iso3} ${year}`, "is stated twice or out of order");
      continue;
    }
    previous = { iso3, year };
    yield observation;
  }
}

function readObservation(
  row: DatasetRow,
  countries: ReadonlySet<Iso3>,
  refuse: Refuse,
): DatasetObservation | undefined {
  const { line, cells } = row;
  const iso3 = cells[0] ?? "";
  const standingCell = cells[5] ?? "";
  const note = cells[6] || null;
  const isKnown = countries.has(iso3);
  if (!isKnown) refuse(line, "iso3", iso3, "is not a known country");
  const year = parseWhole(row, 1, "year", YEARS, refuse);
  const value = parseNumber(row, 2, "value", refuse);
  const low = parseNumber(row, 3, "low", refuse);
  const high = parseNumber(row, 4, "high", refuse);
  const standing =
    standingCell === "" ? "reported" : STANDINGS.find((each) => each === standingCell);
  if (standing === undefined) refuse(line, "standing", standingCell, "is not a known standing");
  if (!isKnown || year === undefined || standing === undefined) return undefined;
  if (value === undefined || low === undefined || high === undefined) return undefined;

  const observation = { iso3, year, value, low, high, standing, note, line };
  const problem = findContradiction(observation);
  if (problem === null) return observation;
  refuse(line, problem.column, cells[HEADINGS.indexOf(problem.column)] ?? "", problem.says);
  return undefined;
}
