import type { ComputedIndex } from "./computed-index";
import { type Contributions, toContributions } from "./contributions";
import { toIndexTree } from "./index-tree";

interface Profiles {
  from: Float64Array;
  to: Float64Array;
}

/**
 * From where a unit's score is told: a sum from zero; any other score from the lowest figure that
 * each indicator has, as no unit is lower. Only what is known of the unit is compared.
 *
 * @example toReference(computed)(3).from // → [0, 0, NaN, 0]
 */
export function toReference({
  parts,
  indicators,
  groups,
}: ComputedIndex): (unit: number) => Profiles {
  const isSum = groups.every(({ aggregation }) => aggregation.method === "arithmetic");
  const lowest = parts
    .slice(0, indicators)
    .map((column) =>
      isSum ? 0 : column.reduce((least, each) => (each < least ? each : least), Number.POSITIVE_INFINITY),
    );
  return (unit) => {
    const to = toProfile(parts, indicators, unit);
    return { from: to.map((each, place) => (Number.isNaN(each) ? each : (lowest[place] ?? 0))), to };
  };
}

/**
 * What each indicator adds to a unit's score.
 *
 * Where all groups are weighted sums the parts sum to the score, and `from` is 0. Elsewhere they
 * are counted from the unit that has the lowest figure of everything: `from` is its score.
 *
 * @param unit its place; NaN throughout where it has no score
 * @example contributionsToScore(computed, 3, 1) // → { from: 0, to: 61.2, parts: [4.1, …], … }
 */
export function contributionsToScore(
  computed: ComputedIndex,
  unit: number,
  seed: number,
): Contributions {
  const { from, to } = toReference(computed)(unit);
  return toContributions(toIndexTree(computed, unit, null), from, to, { seed });
}

/**
 * What each indicator adds to the gap between two units: positive where it speaks for the first.
 *
 * @param against place of the unit that is compared with
 * @example contributionsToGap(computed, 3, 5, 1) // → { from: 48.0, to: 61.2, parts: [0.4, …], … }
 */
export function contributionsToGap(
  computed: ComputedIndex,
  unit: number,
  against: number,
  seed: number,
): Contributions {
  const from = toProfile(computed.parts, computed.indicators, against);
  const to = toProfile(computed.parts, computed.indicators, unit);
  return toContributions(toIndexTree(computed, unit, against), from, to, { seed });
}

function toProfile(
  parts: readonly Float64Array[],
  indicators: number,
  unit: number,
): Float64Array {
  return Float64Array.from({ length: indicators }, (_, place) => parts[place]?.[unit] ?? Number.NaN);
}
