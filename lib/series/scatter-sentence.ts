import { formatRatio } from "./format-figure";
import { toCapital, toListWords, toMidSentence, toNameInText } from "./names-in-text";
import {
  type ScatterAxes,
  type ScatterIndicators,
  type ScatterPoint,
  type ScatterPoints,
  toStretch,
} from "./scatter-points";
import type { Trend } from "./trend";

/** Below this the line says next to nothing. */
const WEAK = 0.1;
/** Nearer to the line than this share of the points' usual distance is on it. */
const ON_THE_LINE = 0.25;

/**
 * What the trend says, how well it fits, and on which side of it the chosen countries lie.
 *
 * Null where nothing was drawn.
 *
 * @example "Over 164 countries military spending rises with GDP: ten times the GDP goes with 10.4 times the military spending (R² = 0.86, least squares on logarithms). Mongolia lies below the trend; Russia above."
 */
export function toScatterSentence(
  indicators: ScatterIndicators,
  { points, axes, trend }: ScatterPoints,
  chosen: readonly string[],
): string | null {
  if (points.length === 0) return null;
  if (trend === null) {
    const n = points.length;
    return n < 3
      ? `Only ${n === 1 ? "1 country has" : "2 countries have"} both figures: a trend needs three.`
      : `All ${n} countries have the same figure on one axis: there is no trend.`;
  }
  const [x, y] = [indicators.x, indicators.y].map(({ name }) => toMidSentence(name));
  const fit = `R² = ${trend.r2.toFixed(2)}, least squares${toSpaceWords(axes)}`;
  const over = `Over ${trend.n} countries`;
  if (trend.r2 < WEAK) return `${over} ${x} tells little about ${y} (${fit}).`;
  const course = trend.slope > 0 ? "rises" : "falls";
  const tenfold =
    axes.x === "log" && axes.y === "log"
      ? `: ten times the ${x} goes with ${formatRatio(10 ** trend.slope)} times the ${y}`
      : "";
  return [
    `${over} ${y} ${course} with ${x}${tenfold} (${fit}).`,
    ...toSides(points, axes, trend, chosen),
  ].join(" ");
}

function toSpaceWords({ x, y }: ScatterAxes): string {
  if (x === "log" && y === "log") return " on logarithms";
  if (x === "linear" && y === "linear") return "";
  return ` on logarithms of the ${x === "log" ? "horizontal" : "vertical"} axis`;
}

/** "Mongolia lies below the trend; Russia and China above it." */
function toSides(
  points: readonly ScatterPoint[],
  axes: ScatterAxes,
  { intercept, slope, n }: Trend,
  chosen: readonly string[],
): string[] {
  const toMiss = ({ x, y }: ScatterPoint) =>
    toStretch(y, axes.y) - (intercept + slope * toStretch(x, axes.x));
  const spread = Math.sqrt(points.reduce((sum, point) => sum + toMiss(point) ** 2, 0) / n);
  const sides = new Map<string, string[]>();
  for (const iso3 of chosen) {
    const point = points.find((each) => each.iso3 === iso3);
    if (point === undefined) continue;
    const miss = toMiss(point);
    const side = Math.abs(miss) < spread * ON_THE_LINE ? "close to" : miss > 0 ? "above" : "below";
    sides.set(side, [...(sides.get(side) ?? []), toNameInText(point.name)]);
  }
  const clauses = [...sides].map(([side, names], index) => {
    const verb = index > 0 ? "" : names.length === 1 ? " lies" : " lie";
    const line = index > 0 ? "it" : "the trend";
    return `${toListWords(names)}${verb} ${side} ${line}`;
  });
  return clauses.length === 0 ? [] : [`${toCapital(clauses.join("; "))}.`];
}
