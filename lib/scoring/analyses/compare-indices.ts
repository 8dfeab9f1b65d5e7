import { keepPairs } from "./keep-pairs";
import { kendall } from "./kendall";
import { spearman } from "./spearman";

export interface IndexComparison {
  /** Units that both indices rank; the others are left out of both. */
  units: number;
  /** −1 to 1; NaN with fewer than two units, or where an index puts all alike. */
  spearman: number;
  kendall: number;
  /** Over the units, in ranks; NaN where there are none. */
  meanDifference: number;
  /** The largest first; places among the units of both. */
  largest: RankDifference[];
}

export interface RankDifference {
  unit: number;
  one: number;
  other: number;
  /** Positive where the unit stands higher in the other index. */
  places: number;
}

/**
 * How far two indices agree on the order of the units, and about whom they differ most.
 *
 * Both are ranked anew among the units that both know: a unit that one of them leaves out moves
 * nobody. Equal scores share the better rank.
 *
 * @param one for each unit its score, more being higher; NaN where there is none
 * @param most how many of the largest differences to name; units that do not differ are not named
 * @throws RangeError where the indices are not of the same units
 * @example compareIndices([3, 2, 1], [3, 1, 2], 5).largest // → [{ unit: 1, one: 2, other: 3, places: −1 }, …]
 */
export function compareIndices(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  most: number,
): IndexComparison {
  const [first, second] = keepPairs(one, other);
  const units = Array.from({ length: one.length }, (_, unit) => unit).filter(
    (unit) => !Number.isNaN(one[unit] ?? Number.NaN) && !Number.isNaN(other[unit] ?? Number.NaN),
  );
  const differences = units.map((unit, place) => {
    const rank = placeAmong(first, first[place] ?? Number.NaN);
    const beside = placeAmong(second, second[place] ?? Number.NaN);
    return { unit, one: rank, other: beside, places: rank - beside };
  });
  const sum = differences.reduce((total, { places }) => total + Math.abs(places), 0);
  return {
    units: units.length,
    spearman: spearman(first, second),
    kendall: kendall(first, second),
    meanDifference: sum / units.length,
    largest: differences
      .filter(({ places }) => places !== 0)
      .sort((a, b) => Math.abs(b.places) - Math.abs(a.places))
      .slice(0, most),
  };
}

function placeAmong(scores: Float64Array, score: number): number {
  return 1 + scores.reduce((above, each) => above + (each > score ? 1 : 0), 0);
}
