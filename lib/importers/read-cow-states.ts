import type { Iso3 } from "@/lib/domain/country";
import type { RowError } from "@/lib/domain/import-error";
import { COW_STATES, STATES_LEFT_OUT } from "./cow-states";
import { readCsv } from "./read-csv";
import type { SourceFile } from "./read-source-file";
import type { CountryFacts } from "./release-draft";

/** COW's own list of states, which all its data sets share. */
export const COW_STATES_FILE = "cow/states.csv";

/** Where a state number stands in a publisher's file. */
interface StatePlace {
  file: string;
  line: number;
  column: string;
  /** COW state number. */
  number: number;
}

/** COW's own list of states, by number; a state that left and came back stands twice. */
export function readStateNames(
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

/**
 * The country of today that a state number leads to; null where none carries that state on.
 *
 * A number that COW's list does not have, or that our table does not place, goes to `errors`.
 *
 * @param names COW's own list, by number; null where it is not at hand
 */
export function placeState(
  { file, line, column, number }: StatePlace,
  names: ReadonlyMap<number, string> | null,
  facts: CountryFacts,
  errors: RowError[],
): Iso3 | null {
  const iso3 = COW_STATES.get(number);
  const isPlaced = iso3 === undefined ? STATES_LEFT_OUT.has(number) : facts.known.has(iso3);
  if (isPlaced && (names === null || names.has(number))) return iso3 ?? null;
  const problem = `(${names?.get(number) ?? "not in COW's list"}) leads to no country`;
  errors.push({ file, line, column, value: String(number), problem });
  return null;
}
