import { orderByValue, toPlaces } from "../order-by-value";
import { type Moments, measureMoments, toShape } from "./moments";

/** A column has outliers where its skew and its kurtosis both reach these. */
export interface OutlierRule {
  /** How many extremes may be moved. */
  most: number;
  skew: number;
  kurtosis: number;
}

/** So many figures at either end are told without ordering all. */
const MOST_ENDS = 16;

/** A shape that reaches a threshold exactly reaches it in whatever order its figures were summed. */
const ROUNDING = 1e-9;

/**
 * Whether a column's shape is that of a few figures far from the rest; a shape that is not known is
 * not.
 *
 * @example hasOutliers({ ...moments, skew: -2.5, kurtosis: 4 }, { most: 5, skew: 2, kurtosis: 3.5 }) // → true
 */
export function hasOutliers(moments: Moments, rule: OutlierRule): boolean {
  return (
    Math.abs(moments.skew) >= rule.skew - ROUNDING && moments.kurtosis >= rule.kurtosis - ROUNDING
  );
}

/**
 * Moves extremes to the next figure, one at a time, until the column has no outliers or `most`
 * were moved. The side is the longer tail's. Figures that share the extreme move together. No move
 * makes all figures equal: what a few have and the others have not stays told.
 *
 * All equal, one alone, fewer than four or nothing known: no outliers can be told, nothing moves.
 *
 * @param moments of `values`; those of the outcome afterwards
 * @param order a permutation of the places of `values`, changed; keep it for the next call
 * @returns how many extremes were moved, 0 to `most`
 * @see W. Becker et al., COINr (2022); OECD/JRC handbook (2008), step 3
 * @example winsorise(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100), { most: 5, skew: 2, kurtosis: 3.5 }, out) // → 1: 100 is 10
 */
export function winsorise(
  values: Float64Array,
  rule: OutlierRule,
  out: Float64Array,
  moments: Moments = measureMoments(values),
  order: Int32Array = toPlaces(values.length),
): number {
  let moved = 0;
  if (rule.most > 0 && hasOutliers(moments, rule)) {
    const { count } = moments;
    const ends = rule.most + 1;
    moved = -1;
    if (ends <= MOST_ENDS && count > 2 * ends) {
      gatherEnds(values, ends, count, out);
      moved = moveExtremes(out, count, sumCore(out, ends, count - ends), rule, moments);
    }
    if (moved < 0) {
      measureMoments(values, moments);
      orderByValue(values, order);
      for (let at = 0; at < count; at++) out[at] = values[order[at] ?? 0] ?? Number.NaN;
      const middle = count >> 1;
      moved = moveExtremes(out, count, sumCore(out, middle, middle), rule, moments);
    }
  }
  clamp(values, moments, out);
  return moved;
}

/** What stands between the extremes that may move, and its powers summed about `centre`. */
interface Core {
  from: number;
  to: number;
  centre: number;
  first: number;
  second: number;
  third: number;
  fourth: number;
}

/**
 * Moves extremes inwards while the column has outliers and `most` are not moved.
 *
 * @param sorted figures of which those before and behind the core are in order
 * @returns how many were moved; −1 where one would come from the core, whose order is not known
 */
function moveExtremes(
  sorted: Float64Array,
  known: number,
  core: Core,
  rule: OutlierRule,
  moments: Moments,
): number {
  const isWhole = core.from === core.to;
  let moved = 0;
  let low = 0;
  let high = known - 1;
  do {
    if (moments.skew < 0) low = stepUp(sorted, low, high);
    else high = stepDown(sorted, low, high);
    if (!isWhole && (low >= core.from || high < core.to)) return -1;
    if (sorted[low] === sorted[high]) break;
    moved += 1;
    measureMoved(sorted, low, high, known, core, moments);
  } while (moved < rule.most && hasOutliers(moments, rule));
  return moved;
}

/**
 * Puts the lowest `ends` figures in order at the beginning of `out`, the highest at its end, and the
 * others between them as they come: extremes are told without ordering all.
 *
 * @param known how many figures there are, more than twice `ends`
 */
function gatherEnds(values: Float64Array, ends: number, known: number, out: Float64Array): void {
  const upper = known - ends;
  out.fill(Number.POSITIVE_INFINITY, 0, ends);
  out.fill(Number.NEGATIVE_INFINITY, upper, known);
  let next = ends;
  for (let place = 0; place < values.length; place++) {
    let value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    // Whoever is pushed out of the lowest may still be among the highest, and stands between otherwise.
    if (value < (out[ends - 1] ?? 0)) {
      const pushed = out[ends - 1] ?? 0;
      let at = ends - 1;
      for (; at > 0 && (out[at - 1] ?? 0) > value; at--) out[at] = out[at - 1] ?? 0;
      out[at] = value;
      if (pushed === Number.POSITIVE_INFINITY) continue;
      value = pushed;
    }
    if (value > (out[upper] ?? 0)) {
      const pushed = out[upper] ?? 0;
      let at = upper;
      for (; at < known - 1 && (out[at + 1] ?? 0) < value; at++) out[at] = out[at + 1] ?? 0;
      out[at] = value;
      if (pushed === Number.NEGATIVE_INFINITY) continue;
      value = pushed;
    }
    out[next] = value;
    next += 1;
  }
}

/**
 * About the core's own mean, and of an empty core about the figure in the middle: neither is ever far
 * from where the figures are, however far the extremes.
 */
function sumCore(sorted: Float64Array, from: number, to: number): Core {
  let sum = 0;
  for (let at = from; at < to; at++) sum += sorted[at] ?? Number.NaN;
  const centre = from === to ? (sorted[from] ?? Number.NaN) : sum / (to - from);
  const core = { from, to, centre, first: 0, second: 0, third: 0, fourth: 0 };
  addPowers(sorted, from, to, core);
  return core;
}

function addPowers(sorted: Float64Array, from: number, to: number, sums: Core): void {
  let { first, second, third, fourth } = sums;
  for (let at = from; at < to; at++) {
    const away = (sorted[at] ?? Number.NaN) - sums.centre;
    const square = away * away;
    first += away;
    second += square;
    third += square * away;
    fourth += square * square;
  }
  sums.first = first;
  sums.second = second;
  sums.third = third;
  sums.fourth = fourth;
}

/** The place of the next higher figure; the one below the highest is the last. */
function stepUp(sorted: Float64Array, low: number, high: number): number {
  let next = low;
  while (next < high && sorted[next] === sorted[low]) next += 1;
  return next;
}

function stepDown(sorted: Float64Array, low: number, high: number): number {
  let next = high;
  while (next > low && sorted[next] === sorted[high]) next -= 1;
  return next;
}

/**
 * The moments of figures whose extremes were moved to those at `low` and `high`.
 *
 * They are summed about the core's centre, and then brought to the mean.
 */
function measureMoved(
  sorted: Float64Array,
  low: number,
  high: number,
  known: number,
  core: Core,
  moments: Moments,
): void {
  const sums = { ...core };
  addPowers(sorted, low, Math.min(core.from, high + 1), sums);
  addPowers(sorted, Math.max(core.to, low), high + 1, sums);
  const below = (sorted[low] ?? Number.NaN) - core.centre;
  const above = (sorted[high] ?? Number.NaN) - core.centre;
  const highs = known - high - 1;
  const belowSquare = below * below;
  const aboveSquare = above * above;
  const first = sums.first + low * below + highs * above;
  const second = sums.second + low * belowSquare + highs * aboveSquare;
  const third = sums.third + low * belowSquare * below + highs * aboveSquare * above;
  const fourth = sums.fourth + low * belowSquare * belowSquare + highs * aboveSquare * aboveSquare;
  const mean = first / known;
  moments.lowest = sorted[low] ?? Number.NaN;
  moments.highest = sorted[high] ?? Number.NaN;
  moments.mean = core.centre + mean;
  toShape(
    second - first * mean,
    third - 3 * mean * second + 2 * first * mean * mean,
    fourth - 4 * mean * third + 6 * mean * mean * second - 3 * first * mean * mean * mean,
    moments,
  );
}

function clamp(values: Float64Array, { lowest, highest }: Moments, out: Float64Array): void {
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    out[at] = value < lowest ? lowest : value > highest ? highest : value;
  }
}
