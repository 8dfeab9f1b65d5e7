/** For each unit the number of its group, −1 where it is not known. */
export type Grouping = Int32Array;

/**
 * Numbers the groups of a grouping; `null` is one group of all units.
 *
 * @returns the number for each unit, and how many groups there are
 * @example numberGroups(["asia", null, "asia"], 3) // → { grouping: [0, −1, 0], groups: 1 }
 */
export function numberGroups(
  names: readonly (string | null)[] | null,
  units: number,
): { grouping: Grouping; groups: number } {
  const grouping = new Int32Array(units);
  if (names === null) return { grouping, groups: 1 };
  const numbers = new Map<string, number>();
  for (let unit = 0; unit < units; unit++) {
    const group = names[unit] ?? null;
    if (group !== null && !numbers.has(group)) numbers.set(group, numbers.size);
    grouping[unit] = group === null ? -1 : (numbers.get(group) ?? -1);
  }
  return { grouping, groups: numbers.size };
}

/**
 * The mean of each group's known figures; NaN for a group without any.
 *
 * Figures are summed by how far they are from the group's first, so that the mean of equal ones is
 * that figure and not one beside it.
 *
 * @example groupMeans(Float64Array.of(1, 3, NaN), Int32Array.of(0, 0, 1), 2) // → [2, NaN]
 */
export function groupMeans(values: Float64Array, grouping: Grouping, groups: number): Float64Array {
  const means = new Float64Array(groups).fill(Number.NaN);
  const sums = new Float64Array(groups);
  const counts = new Float64Array(groups);
  for (let unit = 0; unit < grouping.length; unit++) {
    const value = values[unit] ?? Number.NaN;
    const group = grouping[unit] ?? -1;
    if (group < 0 || Number.isNaN(value)) continue;
    if (counts[group] === 0) means[group] = value;
    else sums[group] = (sums[group] ?? 0) + (value - (means[group] ?? 0));
    counts[group] = (counts[group] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group++) {
    const count = counts[group] ?? 0;
    if (count > 0) means[group] = (means[group] ?? 0) + (sums[group] ?? 0) / count;
  }
  return means;
}

/**
 * The median of each group's known figures, the mean of the middle two where they are even in
 * number; NaN for a group without any.
 *
 * @example groupMedians(Float64Array.of(1, 2, 9), Int32Array.of(0, 0, 0), 1) // → [2]
 */
export function groupMedians(
  values: Float64Array,
  grouping: Grouping,
  groups: number,
): Float64Array {
  const starts = new Int32Array(groups + 1);
  for (let unit = 0; unit < grouping.length; unit++) {
    const group = grouping[unit] ?? -1;
    if (group < 0 || Number.isNaN(values[unit] ?? Number.NaN)) continue;
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group++) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  const next = starts.slice();
  const known = new Float64Array(starts[groups] ?? 0);
  for (let unit = 0; unit < grouping.length; unit++) {
    const group = grouping[unit] ?? -1;
    const value = values[unit] ?? Number.NaN;
    if (group < 0 || Number.isNaN(value)) continue;
    known[next[group] ?? 0] = value;
    next[group] = (next[group] ?? 0) + 1;
  }
  return Float64Array.from({ length: groups }, (_, group) => {
    const sorted = known.subarray(starts[group], starts[group + 1]).sort();
    const middle = sorted.length / 2;
    const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
    const high = sorted[Math.floor(middle)] ?? Number.NaN;
    return (low + high) / 2;
  });
}
