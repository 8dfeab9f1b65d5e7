import type { CoveredYears } from "./coverage";

const USUAL_SPAN = 10;
/** A year that so much of the best year's countries have figures of serves to compare them. */
const ENOUGH = 2 / 3;

/**
 * Two years to compare where none is asked: the newest that most of the countries have figures of,
 * and, of earlier such years, the one nearest to ten years before. Fewer where there are not two.
 */
export function toUsualYears(covered: CoveredYears): number[] {
  const most = Math.max(0, ...covered.map(({ countries }) => countries));
  const full = covered.filter(({ countries }) => countries >= most * ENOUGH);
  const last = full.at(-1)?.year;
  if (last === undefined) return [];
  const before = (full.length > 1 ? full : covered).filter(({ year }) => year < last);
  return before.length === 0 ? [last] : [findNearest(before, last - USUAL_SPAN), last];
}

/** The covered year nearest to another; of two equally near the earlier. */
export function findNearest(covered: CoveredYears, year: number): number {
  return covered.reduce(
    (best, each) => (Math.abs(each.year - year) < Math.abs(best - year) ? each.year : best),
    covered[0]?.year ?? year,
  );
}
