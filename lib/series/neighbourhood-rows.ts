import type { Extent } from "@/lib/domain/extent";
import type { FigureKey } from "@/lib/domain/figure-key";
import type { NeighbourhoodPer } from "@/lib/domain/neighbourhood-view";
import { toLabel, toMissingWords } from "./figure-words";
import { formatFigure } from "./format-figure";
import { toListWords, toNameInText, toOwnerInText } from "./names-in-text";
import type { HeldFigure, Neighbourhood, NeighbourhoodMeasure } from "./neighbourhood";

/** Measures that are drawn and summed; CINC is a share of the world and serves the ratio alone. */
const DRAWN = new Set(["active-personnel", "military-spending-usd", "nuclear-warheads"]);

/** One bar, or the words in its place. */
export interface NeighbourhoodRow {
  key: string;
  /** Whose bar; null for all together. */
  iso3: string | null;
  name: string;
  role: "own" | "other" | "together";
  extent: Extent | null;
  /** Whether the figure is of another time than the others and stands outside of the sum. */
  isOld: boolean;
  label: string;
  figure: FigureKey | null;
}

/** One measure's bars, all on one scale. */
export interface NeighbourhoodBlock {
  slug: string;
  title: string;
  unit: string;
  rows: NeighbourhoodRow[];
}

/** The measures that a neighbourhood's figure draws. */
export function listDrawn({ measures }: Neighbourhood): NeighbourhoodMeasure[] {
  return measures.filter(({ slug }) => DRAWN.has(slug));
}

/** A measure's rows: the country's own, each other's, and all together. */
export function toNeighbourhoodBlock(
  { country, others, basis }: Neighbourhood,
  measure: NeighbourhoodMeasure,
  per: NeighbourhoodPer,
): NeighbourhoodBlock {
  const { slug, name, unit, own, together } = measure;
  const held = [own.figure, ...measure.others.map(({ figure }) => figure)];
  const common = findCommon(held.flatMap((each) => (each?.counted ? each.year : [])));
  const names = new Map(others.map((each) => [each.iso3, each.name]));
  const pick = (counted: Extent | null, perKm: Extent | null) => (per === "km" ? perKm : counted);
  const toRow = (
    iso3: string,
    figure: HeldFigure | null,
    perKm: Extent | null,
    role: "own" | "other",
  ): NeighbourhoodRow => {
    const isOld = role === "other" && figure?.counted != null && !together.of.includes(iso3);
    const extent = pick(figure?.counted ?? null, perKm);
    const when = figure === null || figure.year === common ? "" : `, ${figure.year}`;
    const aside = isOld ? `${when}, not in the sum` : when;
    return {
      ...{ key: iso3, iso3, role, extent, isOld },
      name: role === "own" ? country.name : (names.get(iso3) ?? iso3),
      label:
        extent === null ? toSilence(figure, per) : `${toText(figure, extent, unit, per)}${aside}`,
      figure: figure && {
        ...{ kind: "observation", indicator: slug, iso3 },
        ...{ year: figure.year, release: figure.release },
      },
    };
  };
  const sum = pick(together.counted, together.perKm);
  return {
    slug,
    unit,
    title: [
      per === "km" ? `${name} per km of shared border` : name,
      name.toLowerCase().includes(unit) ? null : unit,
      common,
    ]
      .filter((each) => each !== null)
      .join(", "),
    rows: [
      toRow(country.iso3, own.figure, own.perKm, "own"),
      ...measure.others.map(({ iso3, figure, perKm }) => toRow(iso3, figure, perKm, "other")),
      ...(others.length > 1
        ? [
            {
              ...{ key: "together", iso3: null, role: "together" as const, extent: sum },
              ...{ isOld: false, figure: null },
              name: basis === "border" ? "All neighbours" : "The nearest together",
              label: `${sum === null ? "no sum" : toExtentText(sum, unit)}${toSumWords(measure)}`,
            },
          ]
        : []),
    ],
  };
}

/** The year that most figures are of; null of none. */
function findCommon(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([one, a], [other, b]) => b - a || other - one);
  return most?.[0] ?? null;
}

/** @example ", sum of 2 of 5" — empty where none is missing */
function toSumWords({ together: { of, missing } }: NeighbourhoodMeasure): string {
  if (missing.length === 0 || of.length === 0) return "";
  return `, sum of ${of.length} of ${of.length + missing.length}`;
}

/** Why there is no bar. */
function toSilence(figure: HeldFigure | null, per: NeighbourhoodPer): string {
  if (figure === null) return toMissingWords(null);
  if (figure.counted !== null && per === "km") return "no shared border’s length";
  return toLabel({ ...figure }, "");
}

function toText(
  figure: HeldFigure | null,
  extent: Extent,
  unit: string,
  per: NeighbourhoodPer,
): string {
  if (figure === null || per === "km") return toExtentText(extent, unit);
  const label = toLabel(figure, unit);
  const isRange = extent.value !== null && figure.voices.length > 0 && extent.low < extent.high;
  return isRange ? `${label} (${toRangeText(extent, unit)})` : label;
}

/** An extent in words: its one number and its range, as far as it has them. */
export function toExtentText(extent: Extent, unit: string): string {
  const { value, low, high } = extent;
  if (value === null) return toRangeText(extent, unit);
  const text = formatFigure(value, unit);
  return formatFigure(low, unit) === formatFigure(high, unit)
    ? text
    : `${text} (${toRangeText(extent, unit)})`;
}

/** @example toRangeText({ low: 31.4, high: 132, value: null }, "") // → "31.4–132" */
export function toRangeText({ low, high }: Extent, unit: string): string {
  const [from, to] = [formatFigure(low, unit), formatFigure(high, unit)];
  return from === to ? from : `${from}–${to}`;
}

/** More names would be read as rows anyway. */
const MOST_NAMED = 6;

/** What is missing from a measure's sum, in words; null where nothing is. */
export function toMissingNote(
  { others }: Neighbourhood,
  { name, together, others: held }: NeighbourhoodMeasure,
): string | null {
  const { of, missing } = together;
  if (missing.length === 0) return null;
  const toName = (iso3: string) => others.find((each) => each.iso3 === iso3)?.name ?? iso3;
  const toYear = (iso3: string) => {
    const figure = held.find((each) => each.iso3 === iso3)?.figure;
    return figure?.counted ? figure.year : null;
  };
  const unknown = missing
    .filter((iso3) => toYear(iso3) === null)
    .map((iso3) => toNameInText(toName(iso3)));
  const old = missing.flatMap((iso3) => {
    const year = toYear(iso3);
    return year === null ? [] : [`${toOwnerInText(toName(iso3))} of ${year}`];
  });
  return [
    `${name}: ${of.length === 0 ? "no sum" : `sum of ${of.length} of ${of.length + missing.length}`}`,
    ...(unknown.length > MOST_NAMED
      ? [`no figure of the other ${unknown.length}`]
      : unknown.length > 0
        ? [`no figure of ${toListWords(unknown)}`]
        : []),
    ...(old.length > 0 ? [`too old to be in it: ${toListWords(old)}`] : []),
  ].join("; ");
}
