import { createRandom } from "../random/create-random";

/**
 * Weights with noise: w · (1 + U(−1, 1) · within).
 *
 * Each code draws from its place among all codes in alphabetical order, so that the order in which
 * a recipe names its parts decides nothing. A weight of 0 stays 0. Same seed, same weights.
 *
 * @param within from 0 (as given) to 1 (from none to twice as much)
 * @see W. Becker et al., COINr: noise in the weights of uncertainty runs
 * @example randomWeights(["a", "b"], Float64Array.of(1, 2), 0.25, 42)
 */
export function randomWeights(
  codes: readonly string[],
  given: Float64Array,
  within: number,
  seed: number,
): Float64Array {
  const random = createRandom(seed);
  const weights = given.slice();
  const places = codes.map((code, place) => ({ code, place }));
  places.sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
  for (const { place } of places) {
    weights[place] = (given[place] ?? 0) * (1 + (2 * random() - 1) * within);
  }
  return weights;
}
