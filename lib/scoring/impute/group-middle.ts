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

/** A median is looked for so many places from where it was; farther away, all are put in order. */
const NEAR = 16;
const nearest = new Float64Array(NEAR + 1);

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
  const former = values[members[last >> 1] ?? 0] ?? Number.NaN;
  let below = 0;
  let equal = 0;
  let known = 0;
  // Counted without a choice: which side a figure is on can not be guessed.
  for (let at = 0; at < last; at++) {
    const value = values[members[at] ?? 0] ?? Number.NaN;
    below += Number(value < former);
    equal += Number(value === former);
    known += Number(!Number.isNaN(value));
  }
  const upper = known >> 1;
  const lower = known % 2 === 1 ? upper : upper - 1;
  // How many places the farther one of the middle two is from those equal to the former median.
  const down = below - lower;
  const up = upper - (below + equal - 1);
  if (equal === 0 || down > NEAR || up > NEAR) return medianInOrder(values, members);
  if (down > 0) gatherNearest(values, members, former, -1, down);
  else if (up > 0) gatherNearest(values, members, former, 1, up);
  const pick = (place: number) => {
    if (place < below) return -(nearest[below - place - 1] ?? Number.NaN);
    return place < below + equal ? former : (nearest[place - below - equal] ?? Number.NaN);
  };
  return lower === upper ? pick(upper) : (pick(lower) + pick(upper)) / 2;
}

/**
 * Writes the `count` figures next above one into `nearest`, the next first; with side −1 those next
 * below it, with their signs turned.
 */
function gatherNearest(
  values: Float64Array,
  members: Int32Array,
  from: number,
  side: 1 | -1,
  count: number,
): void {
  nearest.fill(Number.POSITIVE_INFINITY, 0, count);
  const start = side * from;
  let farthest = Number.POSITIVE_INFINITY;
  for (let place = 0; place < members.length; place++) {
    const value = side * (values[members[place] ?? 0] ?? Number.NaN);
    if ((Number(value > start) & Number(value < farthest)) === 0) continue;
    let at = count - 1;
    for (; at > 0 && (nearest[at - 1] ?? 0) > value; at--) nearest[at] = nearest[at - 1] ?? 0;
    nearest[at] = value;
    farthest = nearest[count - 1] ?? 0;
  }
}

function medianInOrder(values: Float64Array, members: Int32Array): number {
  const known = orderByValue(values, members);
  const half = known >> 1;
  const upper = values[members[half] ?? 0] ?? Number.NaN;
  if (known === 0) return Number.NaN;
  if (known % 2 === 1) return upper;
  return ((values[members[half - 1] ?? 0] ?? Number.NaN) + upper) / 2;
}
