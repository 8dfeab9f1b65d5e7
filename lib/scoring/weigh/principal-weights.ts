import { principalComponents } from "../analyses/principal-components";

/**
 * Weights from the first principal component: each part by its squared loading, the share of the
 * component that it makes up. Parts that go together with most others weigh more.
 *
 * A part weighted 0 stays left out. A part that is equal for all goes with nothing: 0. No part has
 * spread, or fewer than two units have them all (one alone, all missing): the given weights.
 *
 * @returns summing to 1 where there is a component
 * @see OECD/JRC handbook (2008), step 6: weights based on principal components
 * @example principalWeights([rising, rising, random], Float64Array.of(1, 1, 1)) // the first two weigh most
 */
export function principalWeights(
  parts: readonly Float64Array[],
  given: Float64Array,
): Float64Array {
  const counting = parts.flatMap((part, at) => ((given[at] ?? 0) > 0 ? [{ part, at }] : []));
  const { loadings, eigenvalues } = principalComponents(counting.map(({ part }) => part));
  const [first] = loadings;
  const [eigenvalue] = eigenvalues;
  if (first === undefined || eigenvalue === undefined || !(eigenvalue > 0)) return given.slice();
  const weights = new Float64Array(parts.length);
  for (const [place, { at }] of counting.entries()) {
    const loading = first[place] ?? Number.NaN;
    weights[at] = Number.isNaN(loading) ? 0 : (loading * loading) / eigenvalue;
  }
  return weights;
}
