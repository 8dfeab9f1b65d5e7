import type { ScoredTable } from "../scored-table";
import { type Contributions, toContributions } from "./contributions";
import { toIndexTree, toProfile } from "./index-tree";
import type { Chunked } from "./run-in-chunks";

interface Profiles {
  from: Float64Array;
  to: Float64Array;
}

/**
 * From where a unit's score is told: a sum from zero; any other score from the lowest figure that
 * each indicator has, as no unit is lower. Only what is known of the unit is compared.
 *
 * @example toReference(scored)(3).from // → [0, 0, NaN, 0]
 */
export function toReference(scored: ScoredTable): (unit: number) => Profiles {
  const { indicators, groups } = scored;
  const isSum = groups.every(({ aggregation }) => aggregation.method === "arithmetic");
  const lowest = indicators.map(({ normalised }) =>
    isSum ? 0 : Math.min(...normalised.filter((each) => !Number.isNaN(each))),
  );
  return (unit) => {
    const to = toProfile(scored, unit);
    const from = to.map((each, place) => (Number.isNaN(each) ? each : (lowest[place] ?? 0)));
    return { from, to };
  };
}

/**
 * What each indicator adds to a unit's score.
 *
 * Where all groups are weighted sums the parts sum to the score, and `from` is 0. Elsewhere they
 * are counted from the unit that has the lowest figure of everything: `from` is its score.
 *
 * @param unit its place; NaN throughout where it has no score
 * @example runAtOnce(contributionsToScore(scored, 3, 1)) // → { from: 0, to: 61.2, parts: [4.1, …], … }
 */
export function contributionsToScore(
  scored: ScoredTable,
  unit: number,
  seed: number,
): Chunked<Contributions> {
  const { from, to } = toReference(scored)(unit);
  return toContributions(toIndexTree(scored), from, to, { seed });
}

/**
 * What each indicator adds to the gap between two units: positive where it speaks for the first.
 *
 * @param against place of the unit that is compared with
 * @example runAtOnce(contributionsToGap(scored, 3, 5, 1)) // → { from: 48.0, to: 61.2, parts: [0.4, …], … }
 */
export function contributionsToGap(
  scored: ScoredTable,
  unit: number,
  against: number,
  seed: number,
): Chunked<Contributions> {
  const from = toProfile(scored, against);
  const to = toProfile(scored, unit);
  return toContributions(toIndexTree(scored), from, to, { seed });
}
