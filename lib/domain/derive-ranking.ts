import type { Iso3 } from "./country";
import type { Direction } from "./indicator";
import type { Standing } from "./observation";

/** One country's figure in one year. */
export interface RankablePoint {
  year: number;
  value: number | null;
  low: number | null;
  high: number | null;
  standing: Standing;
  note: string | null;
  disputeFactor: number | null;
  release: string;
}

export interface RankableCountry<Point extends RankablePoint = RankablePoint> {
  iso3: Iso3;
  /** Oldest first, one a year. */
  points: readonly Point[];
}

/** A ranking made from figures, with what each country was before. */
export interface DerivedRanking<Point extends RankablePoint> {
  /** The year ranked; null where no country has a value at all. */
  year: number | null;
  /** The year that changes are counted from. */
  previousYear: number | null;
  /** Every year in which any country has a value, oldest first. */
  years: number[];
  entries: {
    iso3: Iso3;
    rank: number;
    point: Point;
    previousRank: number | null;
    previousValue: number | null;
  }[];
  /** Countries without a value to be ranked by, and the nearest that is said of them. */
  unranked: { iso3: Iso3; point: Point | null }[];
}

/** A year counts as covered where it has at least this share of the figures of the fullest. */
const COVERED = 0.5;

/** Which years have figures. */
export interface YearCounts {
  /** Every year in which any country has a value, oldest first. */
  years: readonly number[];
  /** How many countries have one in each. */
  counts: ReadonlyMap<number, number>;
}

/** The years that countries have values in: the same for whatever year is ranked. */
export function countYears(countries: readonly RankableCountry[]): YearCounts {
  const counts = new Map<number, number>();
  for (const { points } of countries) {
    for (const { year, value } of points) {
      if (value !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return { years: [...counts.keys()].sort((one, other) => one - other), counts };
}

/**
 * Countries ranked by one indicator's values in a year.
 *
 * Equal values share the better rank and the next rank is left out (1, 2, 2, 4). Where lower is
 * stronger the lowest value is first; otherwise the highest. Without `year` it is the newest with
 * at least half as many values as the fullest year, so that a year just begun ranks nobody first
 * among five. A country without a value in the year takes the nearest within `within` years, the
 * earlier at equal distance, and keeps its own year. A range without a value has no one place and
 * is not ranked. The year before is ranked the same way, by its own values alone.
 *
 * @param covered the years of these countries, where they are counted already
 * @example deriveRanking([{ iso3: "MNG", points }], "higher-is-stronger", { year: 2024 })
 */
export function deriveRanking<Point extends RankablePoint>(
  countries: readonly RankableCountry<Point>[],
  direction: Direction,
  wanted: { year?: number; within?: number },
  covered: YearCounts = countYears(countries),
): DerivedRanking<Point> {
  const { years, counts } = covered;
  const findCovered = (least: number, before: number) =>
    years.findLast((year) => year < before && (counts.get(year) ?? 0) >= least * COVERED) ?? null;
  const fullest = Math.max(0, ...counts.values());
  const year = wanted.year ?? findCovered(fullest, Number.POSITIVE_INFINITY);
  if (year === null) {
    const unranked = countries.map(({ iso3, points }) => ({ iso3, point: points.at(-1) ?? null }));
    return { year, previousYear: null, years: [...years], entries: [], unranked };
  }
  const previousYear = findCovered(counts.get(year) ?? fullest, year);
  const before = toRanks(
    countries.flatMap(({ iso3, points }) => {
      const point = previousYear === null ? null : findNearest(points, previousYear, 0);
      return point?.value == null ? [] : [{ iso3, value: point.value }];
    }),
    direction,
  );
  const placed = countries.map(({ iso3, points }) => ({
    iso3,
    point: findNearest(points, year, wanted.within ?? 0),
  }));
  const ranks = toRanks(
    placed.flatMap(({ iso3, point }) =>
      point?.value == null ? [] : [{ iso3, value: point.value }],
    ),
    direction,
  );
  return {
    year,
    previousYear,
    years: [...years],
    entries: placed
      .flatMap(({ iso3, point }) => {
        const rank = ranks.get(iso3);
        if (point === null || rank === undefined) return [];
        const earlier = before.get(iso3);
        return {
          iso3,
          rank: rank.rank,
          point,
          previousRank: earlier?.rank ?? null,
          previousValue: earlier?.value ?? null,
        };
      })
      .sort((one, other) => one.rank - other.rank || (one.iso3 < other.iso3 ? -1 : 1)),
    unranked: placed.filter(({ iso3 }) => !ranks.has(iso3)),
  };
}

/** A measured figure goes before one that says nothing; then the nearest, the earlier first. */
function findNearest<Point extends RankablePoint>(
  points: readonly Point[],
  year: number,
  within: number,
): Point | null {
  let nearest: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = findFirst(points, year - within); at < points.length; at++) {
    const point = points[at];
    if (point === undefined || point.year > year + within) break;
    const away = Math.abs(point.year - year);
    const order = (point.value === null ? 1000 : 0) + away + (point.year > year ? 0.5 : 0);
    if (order >= least) continue;
    least = order;
    nearest = point;
  }
  return nearest;
}

/** The place of the first point of a year or after it. */
function findFirst(points: readonly RankablePoint[], year: number): number {
  let from = 0;
  let to = points.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((points[middle]?.year ?? year) < year) from = middle + 1;
    else to = middle;
  }
  return from;
}

function toRanks(
  places: readonly { iso3: Iso3; value: number }[],
  direction: Direction,
): Map<Iso3, { rank: number; value: number }> {
  const sign = direction === "lower-is-stronger" ? 1 : -1;
  const sorted = places.toSorted((one, other) => sign * (one.value - other.value));
  let rank = 0;
  return new Map(
    sorted.map(({ iso3, value }, index) => {
      if (value !== sorted[index - 1]?.value) rank = index + 1;
      return [iso3, { rank, value }];
    }),
  );
}
