import type { Indicator } from "./indicator";

/** Closed list: as what a figure can be shown. `absolute` is as stated; the last two need years beside it. */
export const MEASURES = [
  "absolute",
  "per-head",
  "per-km2",
  "per-border-km",
  "share-of-gdp",
  "share-of-world",
  "index",
  "growth",
] as const;
export type Measure = (typeof MEASURES)[number];

/** How each measure is called where it is chosen. */
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  absolute: "As stated",
  "per-head": "Per head",
  "per-km2": "Per km² of land",
  "per-border-km": "Per km of land border",
  "share-of-gdp": "Share of GDP",
  "share-of-world": "Share of world",
  index: "Indexed to a year",
  growth: "Growth a year",
};

/** The measures that hold for one year by itself. */
export const YEAR_MEASURES = [
  "absolute",
  "per-head",
  "per-km2",
  "per-border-km",
  "share-of-gdp",
  "share-of-world",
] as const satisfies readonly Measure[];
export type YearMeasure = (typeof YEAR_MEASURES)[number];

/** Whether a measure compares one year with another, so that a single year says nothing. */
export function needsYears(measure: Measure): measure is "index" | "growth" {
  return measure === "index" || measure === "growth";
}

/** What a figure is divided by. */
export interface Divisor {
  /** Slug of the indicator that divides. */
  indicator: string;
  /** In words, inside a sentence. */
  name: string;
  /** How many years its year may lie from the figure's own. */
  within: number;
}

/**
 * The divisors by measure. People and money must be of the figure's year or the one beside it.
 * Land and borders are stated for one recent year and hardly move: they hold for thirty years
 * around it, and the year is said.
 */
export const DIVISORS: Readonly<Partial<Record<Measure, Divisor>>> = {
  "per-head": { indicator: "population", name: "population", within: 1 },
  "per-km2": { indicator: "land-area-km2", name: "land area", within: 30 },
  "per-border-km": {
    indicator: "land-border-length-km",
    name: "length of land borders",
    within: 30,
  },
  "share-of-gdp": { indicator: "gdp-usd", name: "GDP", within: 1 },
};

/** Units whose figures cannot be added up or divided among people. */
const NOT_ADDED = /^(%|score|index|share|tier|statement|years$)| per | = /;
/** Units that are names or grades: no figure of them is a multiple of another. */
const NOT_MULTIPLIED = /^(tier|statement|years$)/;

/**
 * Whether a measure says anything of an indicator.
 *
 * Shares, scores and rates are not divided again; only money of the day is set against GDP; an
 * indicator is not divided by itself; grades have no growth.
 *
 * @example fitsMeasure({ slug: "tanks", unit: "vehicles" }, "share-of-gdp") // → false
 */
export function fitsMeasure(
  { slug, unit }: Pick<Indicator, "slug" | "unit">,
  measure: Measure,
): boolean {
  if (measure === "absolute") return true;
  if (needsYears(measure)) return !NOT_MULTIPLIED.test(unit);
  if (NOT_ADDED.test(unit) || DIVISORS[measure]?.indicator === slug) return false;
  return measure !== "share-of-gdp" || unit === "current US$";
}
