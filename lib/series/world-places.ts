import type { Iso3 } from "@/lib/domain/country";
import { isUncertainZero } from "./figure-words";
import { toStrengthPercentile } from "./percentile";
import {
  type SnapshotFigure,
  type SnapshotIndicator,
  toDrawnValue,
  toNewestYear,
} from "./snapshot";

/** With fewer countries than this nobody is placed: they would not be the world. */
export const FEWEST_PLACED = 40;
/** A figure so much older than the newest says little of today's order. */
export const OLDEST_BY_YEARS = 10;

/** Where every country stands in one indicator. */
export interface WorldPlaces {
  /** Percentile from 0 to 100, 100 the strongest; by size where the indicator is neither. */
  places: ReadonlyMap<Iso3, number>;
  /** How many countries have a figure that counts. */
  countries: number;
  /** The first and the last year of those figures; null where there are none. */
  years: [number, number] | null;
  /** Slugs of the releases that state them. */
  releases: string[];
}

/**
 * Every country's percentile in one indicator: how many in a hundred of the others it stands above,
 * an equal one counting half.
 *
 * What does not count: a missing figure, a zero that may mean "not reported", and a figure more
 * than ten years older than the newest. With fewer than forty countries nobody has a place.
 */
export function toWorldPlaces(indicator: SnapshotIndicator): WorldPlaces {
  const newest = toNewestYear(indicator.figures) ?? 0;
  const counted = indicator.figures.flatMap((figure) => {
    const value = toDrawnValue(figure);
    return value === null || !counts(figure, newest) ? [] : [{ ...figure, size: value }];
  });
  const sizes = counted.map(({ size }) => size).sort((one, other) => one - other);
  const years = counted.map(({ year }) => year);
  const isWorld = counted.length >= FEWEST_PLACED;
  return {
    places: new Map(
      counted.flatMap(({ iso3, size }): [Iso3, number][] => {
        const place = isWorld ? toStrengthPercentile(size, sizes, indicator.direction) : null;
        return place === null ? [] : [[iso3, place]];
      }),
    ),
    countries: counted.length,
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    releases: [...new Set(counted.map(({ release }) => release))].sort(),
  };
}

function counts(figure: SnapshotFigure, newest: number): boolean {
  return !isUncertainZero(figure) && figure.year >= newest - OLDEST_BY_YEARS;
}
