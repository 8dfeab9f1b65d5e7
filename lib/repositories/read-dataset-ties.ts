import type { Iso3 } from "@/lib/domain/country";
import { TIE_KINDS, type Tie } from "@/lib/domain/tie";
import { parseWhole, type Refuse, readDatasetRows } from "./read-dataset-rows";

const HEADINGS = ["kind", "iso3", "other_iso3", "first_year", "last_year", "note"];

/** A tie of the file, with its line, counted from 1. */
export type DatasetTie = Tie & { line: number };

/**
 * The ties of one file; what is wrong is told to `refuse`.
 *
 * A tie is between two known countries, ends no earlier than it began, is stated once, and stands
 * there from the other side too, with the same years.
 */
export async function readDatasetTies(
  path: string,
  countries: ReadonlySet<Iso3>,
  refuse: Refuse,
): Promise<DatasetTie[]> {
  const ties = new Map<string, DatasetTie>();
  for await (const row of readDatasetRows(path, HEADINGS, refuse)) {
    const { line, cells } = row;
    const [kindCell = "", iso3 = "", otherIso3 = ""] = cells;
    const kind = TIE_KINDS.find((each) => each === kindCell);
    if (kind === undefined) refuse(line, "kind", kindCell, "is not a known kind of tie");
    const areKnown = countries.has(iso3) && countries.has(otherIso3);
    if (!countries.has(iso3)) refuse(line, "iso3", iso3, "is not a known country");
    if (!countries.has(otherIso3)) refuse(line, "other_iso3", otherIso3, "is not a known country");
    const firstYear = parseWhole(row, 3, "first_year", [1, 9999], refuse);
    const lastYear = parseWhole(row, 4, "last_year", [firstYear ?? 1, 9999], refuse);
    if (kind === undefined || !areKnown) continue;
    if (firstYear === undefined || lastYear === undefined) continue;
    const tie = { kind, iso3, otherIso3, firstYear, lastYear, note: cells[5] || null, line };
    if (iso3 === otherIso3) refuse(line, "other_iso3", otherIso3, "is tied to itself");
    else if (ties.has(toKey(tie))) refuse(line, "first_year", `${firstYear}`, "is stated twice");
    else ties.set(toKey(tie), tie);
  }
  for (const tie of ties.values()) {
    const other = ties.get(toKey({ ...tie, iso3: tie.otherIso3, otherIso3: tie.iso3 }));
    if (other?.lastYear === tie.lastYear) continue;
    refuse(tie.line, "other_iso3", tie.otherIso3, "does not state this tie from its side");
  }
  return [...ties.values()];
}

function toKey({ kind, iso3, otherIso3, firstYear }: Tie): string {
  return `${kind} ${iso3} ${otherIso3} ${firstYear}`;
}
