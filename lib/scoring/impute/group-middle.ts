import { orderByValue } from "../order-by-value";

/** Units by group. */
export interface Grouping {
  /** For each unit the number of its group, −1 where it is not known. */
  groups: Int32Array;
  /** Of each group. */
  members: readonly Int32Array[];
}

/**
 * The groups of a grouping, numbered as they come; `null` is one group of all units.
 *
 * @example groupUnits(["asia", null, "asia"], 3).members // → [[0, 2]]
 */
export function groupUnits(names: readonly (string | null)[] | null, units: number): Grouping {
  const numbers = new Map<string, number>();
  const groups = new Int32Array(units).fill(-1);
  const members: number[][] = [];
  for (let unit = 0; unit < units; unit++) {
    const name = names === null ? "" : (names[unit] ?? null);
    if (name === null) continue;
    const group = numbers.get(name) ?? members.length;
    numbers.set(name, group);
    groups[unit] = group;
    if (group === members.length) members.push([unit]);
    else members[group]?.push(unit);
  }
  return { groups, members: members.map((each) => Int32Array.from(each)) };
}

/**
 * The mean of the members' known figures; NaN where none is known.
 *
 * Figures are summed by how far they are from the first, so that the mean of equal ones is that
 * figure and not one beside it.
 *
 * @example groupMean(Float64Array.of(1, NaN, 3), Int32Array.of(0, 1, 2)) // → 2
 */
export function groupMean(values: Float64Array, members: Int32Array): number {
  let first = Number.NaN;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < members.length; at++) {
    const value = values[members[at] ?? 0] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (count === 0) first = value;
    sum += value - first;
    count += 1;
  }
  return first + sum / count;
}

/** A median is looked for so often from the one before; then all are put in order. */
const LOOKS = 8;

/**
 * The median of the members' known figures, the mean of the middle two where they are even in
 * number; NaN where none is known.
 *
 * @param members in the order of their figures at an earlier call, whose median is then close to this
 *   one's; changed where it is not. Keep them for the next call
 * @example groupMedian(Float64Array.of(1, 2, 9), Int32Array.of(0, 1, 2)) // → 2
 */
export function groupMedian(values: Float64Array, members: Int32Array): number {
  let last = members.length;
  while (last > 0 && Number.isNaN(values[members[last - 1] ?? 0] ?? Number.NaN)) last -= 1;
  let middle = values[members[last >> 1] ?? 0] ?? Number.NaN;
  for (let look = 0; look < LOOKS; look++) {
    let below = 0;
    let equal = 0;
    let above = 0;
    let lower = Number.NEGATIVE_INFINITY;
    let higher = Number.POSITIVE_INFINITY;
    for (let at = 0; at < last; at++) {
      const value = values[members[at] ?? 0] ?? Number.NaN;
      if (value < middle) {
        below += 1;
        if (value > lower) lower = value;
      } else if (value > middle) {
        above += 1;
        if (value < higher) higher = value;
      } else if (value === middle) equal += 1;
    }
    const known = below + equal + above;
    const half = known >> 1;
    const isOdd = known % 2 === 1;
    if (equal === 0) break;
    if (half < below) middle = lower;
    else if (half > below + equal) middle = higher;
    else if (half === below + equal) return isOdd ? higher : (middle + higher) / 2;
    else return isOdd || half > below ? middle : (lower + middle) / 2;
  }
  return medianInOrder(values, members);
}

function medianInOrder(values: Float64Array, members: Int32Array): number {
  const known = orderByValue(values, members);
  const half = known >> 1;
  const upper = values[members[half] ?? 0] ?? Number.NaN;
  if (known === 0) return Number.NaN;
  if (known % 2 === 1) return upper;
  return ((values[members[half - 1] ?? 0] ?? Number.NaN) + upper) / 2;
}
