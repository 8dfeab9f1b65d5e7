/**
 * A list in two parts, in order, about as long as each other by a measure; one part where the
 * second would be empty.
 *
 * @example splitEvenly([5, 1, 1, 3], (each) => each) // → [[5], [1, 1, 3]]
 */
export function splitEvenly<Each>(
  list: readonly Each[],
  measure: (each: Each) => number,
): Each[][] {
  const total = list.reduce((sum, each) => sum + measure(each), 0);
  let before = 0;
  let place = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, each] of list.entries()) {
    before += measure(each);
    const difference = Math.abs(total - 2 * before);
    if (difference < least) {
      least = difference;
      place = index + 1;
    }
  }
  return [list.slice(0, place), list.slice(place)].filter((part) => part.length > 0);
}
