/** So many moves for each place are still cheaper than sorting anew. */
const MOVES = 40;

/**
 * Puts `order`, a permutation of the places of `values`, in ascending order of value; NaN last.
 *
 * What was in order before is kept where it still holds: a column that changed little is put in
 * order in one walk. Equal values stand by their place.
 *
 * @param order each place once, in whatever order; changed
 * @returns how many are no NaN: they come first
 * @example const order = Int32Array.of(0, 1, 2); orderByValue(Float64Array.of(3, 1, NaN), order) // → 2, order is [1, 0, 2]
 */
export function orderByValue(values: Float64Array, order: Int32Array): number {
  if (!insertInOrder(values, order, MOVES * values.length)) {
    order.sort((one, other) => (comesAfter(values, one, other) ? 1 : -1));
  }
  let known = order.length;
  while (known > 0 && Number.isNaN(values[order[known - 1] ?? 0])) known -= 1;
  return known;
}

function insertInOrder(values: Float64Array, order: Int32Array, most: number): boolean {
  let moves = 0;
  let before = values[order[0] ?? 0] ?? Number.NaN;
  for (let end = 1; end < order.length; end++) {
    const place = order[end] ?? 0;
    const value = values[place] ?? Number.NaN;
    if (before < value) {
      before = value;
      continue;
    }
    let at = end;
    while (at > 0 && comesAfter(values, order[at - 1] ?? 0, place)) {
      order[at] = order[at - 1] ?? 0;
      at -= 1;
    }
    order[at] = place;
    before = values[order[end] ?? 0] ?? Number.NaN;
    moves += end - at;
    if (moves > most) return false;
  }
  return true;
}

function comesAfter(values: Float64Array, one: number, other: number): boolean {
  const first = values[one] ?? Number.NaN;
  const second = values[other] ?? Number.NaN;
  if (first > second) return true;
  if (first < second) return false;
  const isFirstMissing = Number.isNaN(first);
  return isFirstMissing === Number.isNaN(second) ? one > other : isFirstMissing;
}

/** The places of a column before it is put in order. */
export function toPlaces(count: number): Int32Array {
  const places = new Int32Array(count);
  for (let place = 0; place < count; place++) places[place] = place;
  return places;
}
