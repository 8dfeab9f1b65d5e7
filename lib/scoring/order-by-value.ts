/** So many moves for each place are still cheaper than sorting anew. */
const MOVES = 12;

/**
 * Puts `order`, a permutation of the places of `values`, in ascending order of value; NaN last, in
 * any order.
 *
 * What was in order before is kept where it still holds: a column that changed little is put in
 * order in one walk. Equal values stand by their place.
 *
 * @param order each place once, in whatever order; changed
 * @returns how many are no NaN: they come first
 * @example const order = Int32Array.of(0, 1, 2); orderByValue(Float64Array.of(3, 1, NaN), order) // → 2, order is [1, 0, 2]
 */
export function orderByValue(values: Float64Array, order: Int32Array): number {
  const most = MOVES * order.length;
  let known = insertInOrder(values, order, 0, order.length, most);
  if (known >= 0 && known < order.length && !isMissingFrom(values, order, known)) {
    const settled = known;
    known = putMissingLast(values, order, settled);
    if (insertInOrder(values, order, settled, known, most) < 0) known = -1;
  }
  if (known >= 0) return known;
  known = putMissingLast(values, order, 0);
  sortByMerging(values, order, known);
  return known;
}

function isMissingFrom(values: Float64Array, order: Int32Array, from: number): boolean {
  for (let at = from; at < order.length; at++) {
    if (!Number.isNaN(values[order[at] ?? 0] ?? Number.NaN)) return false;
  }
  return true;
}

/**
 * The known ones keep the order that they had.
 *
 * @returns how many are known, with those before `from`
 */
function putMissingLast(values: Float64Array, order: Int32Array, from: number): number {
  const missing: number[] = [];
  let known = from;
  for (let at = from; at < order.length; at++) {
    const place = order[at] ?? 0;
    if (Number.isNaN(values[place] ?? Number.NaN)) missing.push(place);
    else {
      order[known] = place;
      known += 1;
    }
  }
  for (let at = 0; at < missing.length; at++) order[known + at] = missing[at] ?? 0;
  return known;
}

/**
 * Puts those from `from` on among those before, which are in order, up to the first that is missing.
 *
 * @returns up to where all are in order; −1 where that took more than `most` moves
 */
function insertInOrder(
  values: Float64Array,
  order: Int32Array,
  from: number,
  to: number,
  most: number,
): number {
  let moves = 0;
  let highest = from === 0 ? Number.NEGATIVE_INFINITY : (values[order[from - 1] ?? 0] ?? 0);
  for (let end = from; end < to; end++) {
    const place = order[end] ?? 0;
    const value = values[place] ?? Number.NaN;
    if (value > highest) {
      highest = value;
      continue;
    }
    if (Number.isNaN(value)) return end;
    let at = end;
    for (; at > 0; at--) {
      const before = order[at - 1] ?? 0;
      const other = values[before] ?? Number.NaN;
      if (other < value || (other === value && before < place)) break;
      order[at] = before;
    }
    order[at] = place;
    moves += end - at;
    if (moves > most) return -1;
  }
  return to;
}

/** Runs of 1, 2, 4 … places in order are merged: n log n steps whatever the order was. */
function sortByMerging(values: Float64Array, order: Int32Array, known: number): void {
  let from: Int32Array = order;
  let to: Int32Array = order.slice();
  for (let run = 1; run < known; run *= 2) {
    for (let start = 0; start < known; start += 2 * run) {
      const middle = Math.min(start + run, known);
      const end = Math.min(start + 2 * run, known);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const one = from[left] ?? 0;
        const other = from[right] ?? 0;
        const takesLeft = left < middle && (right >= end || !comesAfter(values, one, other));
        to[at] = takesLeft ? one : other;
        if (takesLeft) left += 1;
        else right += 1;
      }
    }
    [from, to] = [to, from];
  }
  if (from !== order) order.set(from);
}

function comesAfter(values: Float64Array, one: number, other: number): boolean {
  const first = values[one] ?? Number.NaN;
  const second = values[other] ?? Number.NaN;
  return first > second || (first === second && one > other);
}

/** The places of a column before it is put in order. */
export function toPlaces(count: number): Int32Array {
  const places = new Int32Array(count);
  for (let place = 0; place < count; place++) places[place] = place;
  return places;
}
