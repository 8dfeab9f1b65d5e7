import type { FigureBasis } from "@/lib/domain/comparison";
import { DIVISORS, type Measure } from "@/lib/domain/measure";
import type { IndicatorHead } from "./figure-words";
import { formatFigure } from "./format-figure";
import { toFactor } from "./measures";

/** As what figures are given, and for an index the year that is 100. */
export interface ShownBy {
  measure: Measure;
  base: number | null;
}

/**
 * An indicator as a measure shows it: its name and the unit of the quotient.
 *
 * @param base the year that is 100; null for other measures
 * @example toMeasuredHead({ slug: "tanks", name: "Tanks", unit: "vehicles" }, "per-head", null)
 * // → { slug: "tanks", name: "Tanks per head", unit: "vehicles per 1,000 people" }
 */
export function toMeasuredHead(
  { slug, name, unit }: IndicatorHead,
  measure: Measure,
  base: number | null,
): IndicatorHead {
  const many = toFactor(measure, unit) === 1000 ? "1,000 " : "";
  switch (measure) {
    case "absolute":
      return { slug, name, unit };
    case "per-head":
      return {
        slug,
        name: `${name} per head`,
        unit: `${unit} per ${many === "" ? "person" : `${many}people`}`,
      };
    case "per-km2":
      return { slug, name: `${name} per km² of land`, unit: `${unit} per ${many}km²` };
    case "per-border-km":
      return { slug, name: `${name} per km of land border`, unit: `${unit} per km` };
    case "share-of-gdp":
      return { slug, name: `${name} as a share of GDP`, unit: "% of GDP" };
    case "share-of-world":
      return {
        slug,
        name: `${name} as a share of the world’s`,
        unit: "% of the known world total",
      };
    case "index":
      return { slug, name, unit: base === null ? "index" : `index, ${base} = 100` };
    case "growth":
      return { slug, name: `${name}, growth`, unit: "% a year" };
  }
}

/**
 * From what a measured figure was made, in words: value, divisor and the divisor's year.
 *
 * @param unit of the stated figure
 * @example "$181 m over 3,520,000 people (2024)"
 */
export function toBasisWords(basis: FigureBasis, measure: Measure, unit: string): string {
  const { value, low, high, divisor, year, countries } = basis;
  const stated =
    value !== null
      ? formatFigure(value, unit)
      : `${formatFigure(low ?? 0, unit)}–${formatFigure(high ?? 0, unit)}`;
  return `${stated} over ${toDivisorWords(divisor, measure, unit)} (${toYearWords(year, countries)})`;
}

function toYearWords(year: number, countries: number | null): string {
  return countries === null ? String(year) : `${year}, ${countries} countries`;
}

function toDivisorWords(divisor: number, measure: Measure, unit: string): string {
  switch (measure) {
    case "per-head":
      return `${formatFigure(divisor, "people")} people`;
    case "per-km2":
      return `${formatFigure(divisor, "km²")} km²`;
    case "per-border-km":
      return `${formatFigure(divisor, "km")} km`;
    case "share-of-gdp":
      return `a GDP of ${formatFigure(divisor, "current US$")}`;
    case "share-of-world":
      return `the world’s ${formatFigure(divisor, unit)}`;
    default:
      return formatFigure(divisor, unit);
  }
}

/**
 * What was divided by what, for under a chart; empty where figures stand as stated.
 *
 * Divisors of another year than their figure's are said openly; so is of how many countries a
 * world's sum is made.
 *
 * @example ["Divided by land area as of 2025"]
 */
export function toMeasureNotes(
  measure: Measure,
  points: readonly { year: number; basis?: FigureBasis }[],
): string[] {
  const bases = points.flatMap(({ year, basis }) => (basis === undefined ? [] : { year, basis }));
  if (measure === "absolute" || bases.length === 0) return [];
  if (measure === "share-of-world") {
    const counts = bases.flatMap(({ basis }) => basis.countries ?? []);
    return [
      `The world is the sum over all countries with a figure that year: ${toRange(counts)} countries`,
    ];
  }
  const name = DIVISORS[measure]?.name;
  if (name === undefined) return [];
  const others = bases.filter(({ year, basis }) => basis.year !== year);
  if (others.length === 0) return [`Divided by the ${name} of the same year`];
  const years = toRange(others.map(({ basis }) => basis.year));
  return others.length === bases.length
    ? [`Divided by the ${name} of ${years}`]
    : [`Divided by the ${name} of the same year, or of ${years} where that is not known`];
}

function toRange(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${least}–${most}`;
}

/** Why a measure says nothing of a year whose figure is known. */
export function toUnmeasuredWords({ measure, base }: ShownBy): string {
  if (measure === "growth") return "no figure of the year before";
  if (measure === "index") return `no figure in ${base}, which is 100`;
  return `no ${DIVISORS[measure]?.name ?? "divisor"} known`;
}
