import { orderByValue, toPlaces } from "../order-by-value";

/** Units by group: the members of each, one group after the other. */
export interface Grouping {
  /** For each unit the number of its group, −1 where it is not known. */
  groups: Int32Array;
  members: Int32Array;
  /** Where each group's members start; behind the last, where they end. */
  starts: Int32Array;
}

/**
 * The groups of a grouping, numbered as they come; `null` is one group of all units.
 *
 * @example groupUnits(["asia", null, "asia"], 3).members // → [0, 2]
 */
export function groupUnits(names: readonly (string | null)[] | null, units: number): Grouping {
  const numbers = new Map<string | null, number>();
  const groups = new Int32Array(units);
  for (let unit = 0; unit < units; unit++) {
    const group = names === null ? "" : (names[unit] ?? null);
    if (group !== null && !numbers.has(group)) numbers.set(group, numbers.size);
    groups[unit] = group === null ? -1 : (numbers.get(group) ?? -1);
  }
  const members: number[] = [];
  const starts = [0];
  for (const number of numbers.values()) {
    for (const [unit, group] of groups.entries()) if (group === number) members.push(unit);
    starts.push(members.length);
  }
  return { groups, members: Int32Array.from(members), starts: Int32Array.from(starts) };
}

/**
 * The mean of each group's known figures; NaN for a group without any.
 *
 * Figures are summed by how far they are from the group's first, so that the mean of equal ones is
 * that figure and not one beside it.
 *
 * @example groupMeans(Float64Array.of(1, NaN, 3), groupUnits(null, 3)) // → [2]
 */
export function groupMeans(values: Float64Array, { members, starts }: Grouping): Float64Array {
  const means = new Float64Array(starts.length - 1);
  for (let group = 0; group < means.length; group++) {
    const end = starts[group + 1] ?? 0;
    let first = Number.NaN;
    let sum = 0;
    let count = 0;
    for (let at = starts[group] ?? 0; at < end; at++) {
      const value = values[members[at] ?? 0] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      if (count === 0) first = value;
      sum += value - first;
      count += 1;
    }
    means[group] = first + sum / count;
  }
  return means;
}

/**
 * The median of each group's known figures, the mean of the middle two where they are even in
 * number; NaN for a group without any.
 *
 * @param order a permutation of the units, changed; keep it for the next call
 * @example groupMedians(Float64Array.of(1, 2, 9), groupUnits(null, 3)) // → [2]
 */
export function groupMedians(
  values: Float64Array,
  { groups, starts }: Grouping,
  order: Int32Array = toPlaces(groups.length),
): Float64Array {
  const medians = new Float64Array(starts.length - 1).fill(Number.NaN);
  const known = orderByValue(values, order);
  const counts = new Int32Array(medians.length);
  for (let at = 0; at < known; at++) {
    const group = groups[order[at] ?? 0] ?? -1;
    if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
  }
  const seen = new Int32Array(medians.length);
  for (let at = 0; at < known; at++) {
    const unit = order[at] ?? 0;
    const group = groups[unit] ?? -1;
    if (group < 0) continue;
    const value = values[unit] ?? Number.NaN;
    const half = (counts[group] ?? 0) / 2;
    const place = (seen[group] ?? 0) + 1;
    seen[group] = place;
    if (place === Math.ceil(half)) medians[group] = value;
    if (place === half + 1) medians[group] = ((medians[group] ?? 0) + value) / 2;
  }
  return medians;
}
