import { toLabel, toMissingWords } from "./figure-words";
import {
  type NamedCountry,
  type SnapshotFigure,
  type SnapshotIndicator,
  toDrawnValue,
  toNewestYear,
} from "./snapshot";
import { toRampStep } from "./theme-colours";
import { toWorldPlaces, type WorldPlaces } from "./world-places";

/** Shades are fifths of all countries with a figure. */
export const FIFTHS = 5;

/** One country's figure of one indicator. */
export interface HeatCell {
  country: NamedCountry;
  /** Null where no source speaks about the country. */
  figure: SnapshotFigure | null;
  state: "measured" | "missing" | "not-applicable";
  /** The figure, and its year where that differs from the row's; or why there is none. */
  lines: string[];
  /** From 0 to 100, 100 the strongest; null where nothing is measured or the figure has no place among the world. */
  percentile: number | null;
  /** Which fifth it stands in, from 0 to 4. */
  fifth: number | null;
  /** Place on the ramp. */
  step: number | null;
  /** Shaded by size without a hue: the indicator is neither strong nor weak. */
  isGrey: boolean;
}

/** One indicator across the countries. */
export interface HeatRow {
  indicator: SnapshotIndicator;
  name: string;
  /** Unit, year and which way is strong. */
  aside: string;
  /** How many countries have a figure that counts, and the releases that state them. */
  n: number;
  releases: string[];
  cells: HeatCell[];
}

/** Whether a cell says in words why there is no figure, or that its zero may be none: words may break, figures may not. */
export function isInWords({ state, figure, lines }: HeatCell): boolean {
  return state === "missing" || (figure?.value === 0 && lines[0]?.includes("reported") === true);
}

/**
 * Indicators against countries: what each cell says and how dark it is. A cell is shaded by the fifth in which
 * its figure stands among all countries that have one, the strongest fifth farthest from the paper; an
 * indicator that is neither goes by size, in grey. Not applicable and not reported are different cells.
 */
export function toHeatRows(
  indicators: readonly SnapshotIndicator[],
  countries: readonly NamedCountry[],
): HeatRow[] {
  return indicators.map((indicator) => {
    const world = toWorldPlaces(indicator);
    const own = countries.map(
      ({ iso3 }) => indicator.figures.find((figure) => figure.iso3 === iso3) ?? null,
    );
    const year = toNewestYear(own.flatMap((figure) => figure ?? []));
    const side = indicator.direction === "lower-is-stronger" ? ["lower is stronger"] : [];
    return {
      ...{ indicator, name: indicator.name, n: world.countries, releases: world.releases },
      aside: [indicator.unit, ...(year === null ? [] : [String(year)]), ...side].join(", "),
      cells: countries.map((country, index) =>
        toCell(country, own[index] ?? null, indicator, world, year),
      ),
    };
  });
}

function toCell(
  country: NamedCountry,
  figure: SnapshotFigure | null,
  { unit, direction }: SnapshotIndicator,
  { places }: WorldPlaces,
  year: number | null,
): HeatCell {
  const value = figure === null ? null : toDrawnValue(figure);
  const isGrey = direction === "neither";
  if (figure === null || value === null) {
    const standing = figure?.standing ?? null;
    const isOutside = standing === "not-applicable";
    return {
      ...{ country, figure, isGrey, percentile: null, fifth: null, step: null },
      state: isOutside ? "not-applicable" : "missing",
      lines: [isOutside ? "n/a" : toMissingWords(standing)],
    };
  }
  const percentile = places.get(country.iso3) ?? null;
  const fifth =
    percentile === null ? null : Math.min(FIFTHS - 1, Math.floor((percentile * FIFTHS) / 100));
  return {
    ...{ country, figure, isGrey, percentile, fifth, state: "measured" },
    step: fifth === null ? null : toRampStep(fifth, FIFTHS),
    lines: [toLabel(figure, unit), ...(figure.year === year ? [] : [`(${figure.year})`])],
  };
}
