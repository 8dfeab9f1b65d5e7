import { toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { toCountryStyles } from "./country-style";
import { type DumbbellChart, toDumbbellChart } from "./dumbbell-chart";
import type { DumbbellEnd, DumbbellRow } from "./dumbbell-rows";
import type { FigureCell } from "./figure-cell";
import { toLabel, toMissingWords } from "./figure-words";
import { formatOrdinal } from "./format-figure";
import { toFullFigure } from "./full-figure";
import { toMidSentence } from "./names-in-text";
import { rememberByWidth } from "./remember-width";
import { NOTHING_TO_DRAW, toIndicatorSilenceNotes } from "./silences";
import {
  type NamedCountry,
  type SnapshotFigure,
  type SnapshotIndicator,
  toDrawnValue,
  toNewestYear,
  toSnapshotKey,
} from "./snapshot";
import type { ValueAxis } from "./value-axis";
import { FEWEST_PLACED, toWorldPlaces } from "./world-places";

/** A country's figure and where it stands among all; null where there is no figure. */
interface Standing {
  figure: SnapshotFigure | null;
  percentile: number | null;
}

/** One indicator of both countries. */
interface Line {
  indicator: SnapshotIndicator;
  /** How many countries have a figure that counts, and the releases that state them. */
  n: number;
  releases: string[];
  both: [Standing, Standing];
}

/** Percentiles have no unit of their own, so the ends are named instead. */
const AXIS: ValueAxis = {
  kind: "linear",
  domain: [0, 100],
  ticks: [
    { value: 0, label: "weakest" },
    { value: 50, label: "middle" },
    { value: 100, label: "strongest" },
  ],
};

/**
 * Two countries across several indicators: each is placed by how many in a hundred of the other countries with
 * a figure stand below it, for the units differ; the label says the figure itself.
 *
 * Right is stronger, also where lower is; an indicator that is neither goes by size.
 */
export function toTwoCountriesContent(
  indicators: readonly SnapshotIndicator[],
  [one, other]: readonly [NamedCountry, NamedCountry],
): ChartContent<DumbbellChart> {
  const lines = indicators.map((indicator): Line => {
    const world = toWorldPlaces(indicator);
    const stand = ({ iso3 }: NamedCountry): Standing => {
      const figure = indicator.figures.find((each) => each.iso3 === iso3) ?? null;
      return { figure, percentile: world.places.get(iso3) ?? null };
    };
    return {
      indicator,
      n: world.countries,
      releases: world.releases,
      both: [stand(one), stand(other)],
    };
  });
  const looks = toCountryStyles([one.iso3, other.iso3]).map(({ slot, symbolPath }) => ({
    colour: { country: slot },
    symbolPath,
  }));
  const countries = [one, other];
  const rows = lines.map(({ indicator, n, both }): DumbbellRow => {
    const newest = toNewestYear(both.flatMap(({ figure }) => figure ?? []));
    return {
      ...{ key: indicator.slug, name: indicator.name, aside: toAside(indicator, newest) },
      ends: both.flatMap(({ figure, percentile }, index): DumbbellEnd[] => {
        const look = looks[index];
        if (figure === null || percentile === null || look === undefined) return [];
        const label = toLabel(figure, indicator.unit);
        return [
          {
            ...{ look, value: percentile, figure: toSnapshotKey(indicator.slug, figure) },
            label: figure.year === newest ? label : `${label} (${figure.year})`,
            name: `${indicator.name}, ${countries[index]?.name}, ${figure.year}`,
          },
        ];
      }),
      missing: both.flatMap(({ figure, percentile }, index) =>
        percentile === null
          ? [`${countries[index]?.name}: ${toUnplacedWords(figure, indicator, n)}`]
          : [],
      ),
    };
  });
  const legend = looks.map((look, index) => ({ look, words: countries[index]?.name ?? "" }));
  const figures = lines.flatMap(({ both }) => both.flatMap(({ figure }) => figure ?? []));
  const measured = figures.filter((figure) => toDrawnValue(figure) !== null);
  const notes = toIndicatorSilenceNotes(indicators, countries);
  return {
    title: `${one.name} and ${other.name} side by side`,
    subtitle: "place among all countries with a figure, in percentiles: the stronger to the right",
    toChart: rememberByWidth((width) =>
      toDumbbellChart({ rows, axis: AXIS, legend, width, notes }),
    ),
    sentence: toStandingSentence(lines, one.name, other.name),
    empty: measured.length === 0 ? NOTHING_TO_DRAW : null,
    table: toTable(lines, countries),
    releases: [
      ...new Set(
        lines
          .flatMap(({ both, releases }) =>
            both.some(({ percentile }) => percentile !== null) ? releases : [],
          )
          .concat(measured.map(({ release }) => release)),
      ),
    ],
    years: toSpan(measured.map(({ year }) => year)),
  };
}

/** Why a country has no place: no figure, or one that cannot be placed among the world. */
function toUnplacedWords(
  figure: SnapshotFigure | null,
  { unit }: SnapshotIndicator,
  n: number,
): string {
  if (figure === null || toDrawnValue(figure) === null) {
    return toMissingWords(figure?.standing ?? null);
  }
  const why = n < FEWEST_PLACED ? `only ${n} countries have a figure` : "no place among the world";
  return `${toLabel(figure, unit)} (${figure.year}; ${why})`;
}

/** @example "current US$, 2024" */
function toAside({ unit, direction }: SnapshotIndicator, year: number | null): string {
  const side =
    direction === "lower-is-stronger"
      ? ["lower is stronger"]
      : direction === "neither"
        ? ["by size"]
        : [];
  return [unit, ...(year === null ? [] : [String(year)]), ...side].join(", ");
}

/**
 * On how many indicators which country stands higher, and where the two are farthest apart; that
 * they share none where one of them alone has a place. Null where neither has.
 *
 * @example "Russia stands higher than Mongolia on 7 of 9 indicators, farthest on tanks (99th percentile against 43rd)."
 */
export function toStandingSentence(
  lines: readonly Line[],
  one: string,
  other: string,
): string | null {
  const shared = lines.flatMap(({ indicator, both: [first, second] }) =>
    first.percentile === null || second.percentile === null
      ? []
      : [
          {
            name: toMidSentence(indicator.name),
            first: first.percentile,
            second: second.percentile,
          },
        ],
  );
  if (shared.length === 0) {
    const isPlaced = lines.some(({ both }) => both.some(({ percentile }) => percentile !== null));
    return isPlaced ? `${one} and ${other} share no indicator on which both have a place.` : null;
  }
  const above = shared.filter(({ first, second }) => first > second);
  const below = shared.filter(({ first, second }) => first < second);
  const isFirst = above.length >= below.length;
  const [leader, follower] = isFirst ? [one, other] : [other, one];
  const lead = isFirst ? above : below;
  const widest = (all: typeof shared) =>
    all.toSorted((a, b) => Math.abs(b.first - b.second) - Math.abs(a.first - a.second))[0];
  const say = ({ name, first, second }: (typeof shared)[number]) => {
    const [high, low] = [Math.max(first, second), Math.min(first, second)].map((each) =>
      formatOrdinal(Math.round(each)),
    );
    return `${name} (${high} percentile against ${low})`;
  };
  const farthest = widest(lead);
  if (farthest === undefined)
    return `${one} and ${other} stand level on all ${shared.length} indicators.`;
  const back = widest(isFirst ? below : above);
  const rest = back === undefined ? "" : `; ${follower} leads most on ${say(back)}`;
  return `${leader} stands higher than ${follower} on ${lead.length} of ${shared.length} indicators, farthest on ${say(farthest)}${rest}.`;
}

function toTable(
  lines: readonly Line[],
  countries: readonly NamedCountry[],
): ChartContent["table"] {
  return {
    columns: [
      { key: "indicator", label: "Indicator", numeric: false },
      { key: "unit", label: "Unit", numeric: false },
      ...countries.flatMap(({ iso3, name }) => [
        { key: iso3, label: name, numeric: true },
        { key: `${iso3} year`, label: "Year", numeric: true },
        { key: `${iso3} percentile`, label: "Percentile", numeric: true },
      ]),
      { key: "n", label: "Countries with a figure", numeric: true },
    ],
    rows: lines.map(({ indicator, n, both }) => [
      indicator.name,
      indicator.unit,
      ...both.flatMap(({ figure, percentile }): FigureCell[] =>
        figure === null
          ? ["no figure", "", ""]
          : [
              {
                text: toFullFigure(figure, indicator.unit),
                figure: toSnapshotKey(indicator.slug, figure),
              },
              String(figure.year),
              percentile === null ? "" : String(Math.round(percentile)),
            ],
      ),
      String(n),
    ]),
  };
}
