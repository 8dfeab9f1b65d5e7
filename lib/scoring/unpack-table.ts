import type { PackedColumn, PackedTable } from "@/lib/contracts/scoring-table";
import type { ScoringColumn, ScoringTable } from "./scoring-table";

/**
 * A table as it travels, as the one that an index is made from.
 *
 * Null is what is not known and becomes NaN; it is the same on server and in browser.
 *
 * @example unpackTable(reply.data).columns.get("tanks")?.values[0]
 */
export function unpackTable(packed: PackedTable): ScoringTable {
  const { year, units, columns, neighbours, groupings } = packed;
  return {
    ...(year !== null && { year }),
    units,
    neighbours,
    columns: new Map(columns.map((column) => [column.code, unpackColumn(column)])),
    groupings: new Map(Object.entries(groupings)),
  };
}

function unpackColumn(column: PackedColumn): ScoringColumn {
  const { length } = column.values;
  const { notApplicable, ranges, rivals, earlier } = column;
  return {
    values: toNumbers(column.values),
    ...(notApplicable.length > 0 && { notApplicable: toMarks(notApplicable, length) }),
    ...(ranges.length > 0 && {
      low: toSparse(
        ranges.map(([unit, low]) => [unit, low]),
        length,
      ),
      high: toSparse(
        ranges.map(([unit, , high]) => [unit, high]),
        length,
      ),
    }),
    ...(rivals.length > 0 && { rivals: toLists(rivals, length) }),
    ...(earlier !== undefined && {
      earlier: earlier.map(({ year, values }) => ({ year, values: toNumbers(values) })),
    }),
  };
}

function toNumbers(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN);
}

function toMarks(units: readonly number[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const unit of units) marks[unit] = 1;
  return marks;
}

function toSparse(entries: readonly [number, number][], length: number): Float64Array {
  const values = new Float64Array(length).fill(Number.NaN);
  for (const [unit, value] of entries) values[unit] = value;
  return values;
}

function toLists(
  entries: readonly (readonly [number, readonly number[]])[],
  length: number,
): readonly (readonly number[])[] {
  const lists = Array.from({ length }, (): readonly number[] => []);
  for (const [unit, values] of entries) lists[unit] = values;
  return lists;
}
