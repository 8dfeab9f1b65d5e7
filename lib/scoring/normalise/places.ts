import { orderByValue } from "../order-by-value";

/**
 * How many of its peers each figure stands above (Borda's count), from 0 to n − 1; equal figures
 * share the lowest of their places. With direction −1: how many it stands below.
 *
 * All equal, or one alone: nobody stands above another, each has the middle (n − 1) / 2.
 * Missing stays missing and is nobody's peer.
 *
 * @param values the units' figures, and after them those of earlier years
 * @param out one place for each unit
 * @param order a permutation of the places of `values`, changed; keep it for the next call
 * @returns how many peers there are, n
 * @see J.-C. de Borda (1781); OECD/JRC handbook (2008), step 5
 * @example toBorda(Float64Array.of(3, 1, NaN, 1), 1, out, order) // → 3, out is [2, 0, NaN, 0]
 */
export function toBorda(
  values: Float64Array,
  direction: 1 | -1,
  out: Float64Array,
  order: Int32Array,
): number {
  const known = orderByValue(values, order);
  for (let at = known; at < order.length; at++) put(out, order[at] ?? 0, Number.NaN);
  let first = 0;
  while (first < known) {
    const value = values[order[first] ?? 0];
    let next = first + 1;
    while (next < known && values[order[next] ?? 0] === value) next += 1;
    const below = direction === 1 ? first : known - next;
    const place = next - first === known ? (known - 1) / 2 : below;
    for (let at = first; at < next; at++) put(out, order[at] ?? 0, place);
    first = next;
  }
  return known;
}

/**
 * The share of its peers that each figure stands above, from 0 to 1: Borda's count by n − 1.
 *
 * All equal, or one alone: the middle, 0.5. Missing stays missing.
 *
 * @example toPercentileRank(Float64Array.of(3, 1, 2), 1, out, order) // out is [1, 0, 0.5]
 */
export function toPercentileRank(
  values: Float64Array,
  direction: 1 | -1,
  out: Float64Array,
  order: Int32Array,
): void {
  const others = toBorda(values, direction, out, order) - 1;
  for (let at = 0; at < out.length; at++) {
    const place = out[at] ?? Number.NaN;
    if (others > 0) out[at] = place / others;
    else if (place === 0) out[at] = 0.5;
  }
}

/** Figures of earlier years are peers without a place of their own. */
function put(out: Float64Array, at: number, place: number): void {
  if (at < out.length) out[at] = place;
}
