import { DISPUTE_RULE, isDispute } from "@/lib/domain/dispute";
import type { Spread, StatedFigure } from "@/lib/domain/spread";
import { NOMINAL_WIDTH, toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { type IndicatorHead, type ShownFigure, toLabel } from "./figure-words";
import { toFullFigure } from "./full-figure";
import { toLineChart } from "./line-chart";
import { toNameInText } from "./names-in-text";
import type { TimeChart } from "./time-chart";

/** The page and its picture begin here where nothing is said. */
export const FIRST_YEAR_BY_SOURCE = 2000;

/** Everything one source says about one indicator of one country, oldest first. */
export interface SourceStatements {
  /** Slug of the source. */
  source: string;
  shortName: string;
  /** 1 is asked first; null is never shown by default. */
  preference: number | null;
  /** The source whose figures these are, where it passes on another's. */
  origin: { source: string; shortName: string } | null;
  points: readonly (ShownFigure & {
    year: number;
    release: string;
    disputeFactor: number | null;
  })[];
}

type SpreadFigure = StatedFigure & Pick<ShownFigure, "standing" | "note">;

/** All that sources say about one indicator of one country. */
export interface Statements {
  indicator: IndicatorHead;
  country: { iso3: string; name: string };
  sources: readonly SourceStatements[];
  /** Slug of the source shown by default. */
  shown: string | null;
  spread: Spread<SpreadFigure> | null;
}

/**
 * Every source's figures as points over the years, ranges as upright strokes: never joined, for a
 * line would claim a course that the source does not state.
 *
 * @param from leaves out earlier years
 */
export function toSourcesContent(said: Statements, from: number): ChartContent<TimeChart> {
  const { indicator, country } = said;
  const sources = said.sources.map((each) => ({
    ...each,
    points: each.points.filter(({ year }) => year >= from),
  }));
  const toChart = (width: number): TimeChart => {
    const chart = toLineChart({
      indicator,
      countries: sources.map(({ source, shortName, points }) => ({
        iso3: source,
        name: shortName,
        points,
      })),
      axis: "linear",
      width,
    });
    return {
      ...chart,
      kind: "sources",
      lines: chart.lines.map((line) => ({
        ...line,
        runs: line.runs.flat().map((point) => [point]),
        marks: line.runs.flat(),
      })),
    };
  };
  const years = sources.flatMap(({ points }) => points.map(({ year }) => year));
  const chart = toChart(NOMINAL_WIDTH);
  return {
    title: `${indicator.name} of ${toNameInText(country.name)}, by source`,
    subtitle: [indicator.unit, ...(chart.lines.length === 0 ? [] : [chart.years.join("–")])].join(
      ", ",
    ),
    toChart,
    sentence: toSpreadSentence(said),
    table: toSourcesTable(said),
    releases: [...new Set(sources.flatMap(({ points }) => points.map(({ release }) => release)))],
    years: toSpan(years),
  };
}

/**
 * Which sources pass on another's figures, and so confirm nothing.
 *
 * @returns null where each speaks for itself
 * @example "World Bank passes on SIPRI’s figures: that is one source, not two."
 */
export function toOriginSentence({ sources }: Pick<Statements, "sources">): string | null {
  const sentences = sources.flatMap(({ shortName, origin }) =>
    origin === null
      ? []
      : [`${shortName} passes on ${origin.shortName}’s figures: that is one source, not two.`],
  );
  return sentences.length === 0 ? null : sentences.join(" ");
}

/**
 * How far apart the sources stand in the newest years about which two of them speak; sources that
 * share an origin are one.
 *
 * @example "About 2024–2026 the sources range from 10,000 (COW, 2024) to 35,000 (GFP, 2026): the highest is 3.5 times the lowest. That is a dispute."
 */
export function toSpreadSentence(said: Statements): string | null {
  const sentences = [toDistanceSentence(said), toOriginSentence(said)];
  return sentences.filter((each) => each !== null).join(" ") || null;
}

function toDistanceSentence({ indicator, sources, spread }: Statements): string | null {
  if (spread === null) {
    const voices = new Set(sources.map(({ source, origin }) => origin?.source ?? source));
    return voices.size < 2
      ? null
      : `No two independent sources have a figure above zero within ${DISPUTE_RULE.years} years of each other.`;
  }
  const [lowest] = spread.figures;
  const highest = spread.figures.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const nameOf = (slug: string) => sources.find(({ source }) => source === slug)?.shortName ?? slug;
  const state = (figure: SpreadFigure) =>
    `${toLabel(figure, indicator.unit)} (${nameOf(figure.source)}, ${figure.year})`;
  const years = toSpan(spread.figures.map(({ year }) => year)).replace("-", "–");
  const times = Number(spread.ratio.toPrecision(3));
  const verdict = isDispute(spread.factor)
    ? `The nearest ends differ more than ${DISPUTE_RULE.factor} times: the sources dispute each other.`
    : `The nearest ends differ by no more than ${DISPUTE_RULE.factor} times: no dispute by our rule.`;
  return times === 1
    ? `About ${years} the sources agree on ${state(lowest)}.`
    : `About ${years} the sources range from ${state(lowest)} to ${state(highest)}: the highest is ${times} times the lowest. ${verdict}`;
}

/** A row for each figure, the newest first. */
function toSourcesTable({ indicator, country, sources }: Statements): ChartContent["table"] {
  return {
    columns: [
      { key: "year", label: "Year", numeric: false },
      { key: "source", label: "Source", numeric: false },
      { key: "value", label: indicator.unit, numeric: true },
      { key: "standing", label: "Standing", numeric: false },
    ],
    rows: sources
      .flatMap((each) => each.points.map((point) => ({ ...point, ...each })))
      .toSorted((one, other) => other.year - one.year || compare(one.shortName, other.shortName))
      .map(({ year, shortName, release, disputeFactor, standing, ...figure }) => [
        String(year),
        shortName,
        {
          text: toFullFigure({ ...figure, standing }, indicator.unit),
          figure: {
            kind: "observation",
            ...{ indicator: indicator.slug, iso3: country.iso3, year, release },
          },
        },
        [standing, ...(disputeFactor === null ? [] : ["disputed"])].join(", "),
      ]),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
