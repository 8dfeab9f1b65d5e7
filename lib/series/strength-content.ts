import type { Iso3 } from "@/lib/domain/country";
import { groupDigits } from "@/lib/domain/group-digits";
import { toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { formatOrdinal } from "./format-figure";
import { toCapital, toNameInText } from "./names-in-text";
import { toRankText, toRankWords } from "./rank-figures";
import { rememberByWidth } from "./remember-width";
import { type StrengthChart, toStrengthChart } from "./strength-chart";
import { type StrengthRow, toSpreadText } from "./strength-rows";

/** An index computed: what it is called, whom it ranks, and how often it was recomputed. */
export interface StrengthView {
  title: string;
  /** By rank. */
  rows: readonly StrengthRow[];
  /** Countries that the recipe leaves without a rank, by name. */
  unranked: readonly string[];
  chosen: readonly Iso3[];
  /** How many recomputations the intervals rest on; 0 for none. */
  runs: number;
  releases: readonly string[];
  /** Of the figures. */
  years: string;
}

/** An index as it was computed, whoever looks at it. */
export interface ComputedStrength {
  title: string;
  rows: readonly StrengthRow[];
  unranked: readonly { name: string }[];
  runs: number;
  years: readonly [number, number] | null;
}

/** The same as one reader looks at it: with some countries chosen. */
export function toStrengthView(
  { title, rows, unranked, runs, years }: ComputedStrength,
  releases: readonly { slug: string }[],
  chosen: readonly Iso3[],
): StrengthView {
  return {
    ...{ title, rows, runs, chosen },
    unranked: unranked.map(({ name }) => name),
    releases: releases.map(({ slug }) => slug),
    years: years === null ? "" : toSpan(years),
  };
}

/** What must stand by every result. */
export const INDEX_LIMIT = "An index is not a prediction of a war’s outcome";

/** An index as a ranking of intervals: all that its panel and its picture say. */
export function toStrengthContent(view: StrengthView): ChartContent<StrengthChart> {
  const { title, rows, chosen, runs, releases, years } = view;
  const notes = toNotes(view);
  return {
    title,
    subtitle:
      runs === 0
        ? `Rank among ${rows.length} countries; further left is stronger`
        : `Rank among ${rows.length} countries, further left is stronger; lines hold nine of ten of ${groupDigits(runs)} recomputations`,
    toChart: rememberByWidth((width) => toStrengthChart({ rows, chosen, width, notes })),
    sentence: toStrengthSentence(view),
    table: {
      columns: [
        { key: "rank", label: "Rank", numeric: true },
        { key: "country", label: "Country", numeric: false },
        { key: "score", label: "Score", numeric: true },
        { key: "low", label: "5th percentile of ranks", numeric: true },
        { key: "median", label: "Median rank", numeric: true },
        { key: "high", label: "95th percentile of ranks", numeric: true },
      ],
      rows: rows.map((row) => [
        toRankText(row),
        row.name,
        row.score.toPrecision(4),
        ...(row.spread === null
          ? ["", "", ""]
          : [row.spread.low, row.spread.median, row.spread.high].map(String)),
      ]),
    },
    releases: [...releases],
    years,
  };
}

/**
 * The chosen countries' places in a sentence, each with its interval.
 *
 * @example "Mongolia is 93rd of 165, between 80th and 110th in nine of ten recomputations; Russia 2nd (2–4)."
 */
export function toStrengthSentence({ rows, chosen }: StrengthView): string | null {
  const places = new Map(rows.map((row) => [row.iso3, row]));
  const [first, ...others] = chosen.flatMap((iso3) => places.get(iso3) ?? []);
  if (first === undefined) return null;
  const rest = others.map(
    (row) =>
      `${toNameInText(row.name)} ${toRankWords(row)}${row.spread === null ? "" : ` (${toSpreadText(row.spread)})`}`,
  );
  return `${[`${toCapital(toNameInText(first.name))} is ${toRankWords(first)} of ${rows.length}${toBetween(first)}`, ...rest].join("; ")}.`;
}

function toBetween({ spread }: StrengthRow): string {
  if (spread === null) return "";
  const [low, high] = [Math.round(spread.low), Math.round(spread.high)];
  return low === high
    ? `, in nine of ten recomputations too`
    : `, between ${formatOrdinal(low)} and ${formatOrdinal(high)} in nine of ten recomputations`;
}

function toNotes({ unranked, chosen, rows, years }: StrengthView): string[] {
  const names = unranked.slice(0, MOST_NAMED).map(toNameInText).join(", ");
  const more = unranked.length > MOST_NAMED ? ` and ${unranked.length - MOST_NAMED} more` : "";
  const outside = rows.filter((row) => chosen.includes(row.iso3) && isOutside(row));
  return [
    INDEX_LIMIT,
    ...(years === "" ? [] : [`Its figures are of ${years}`]),
    ...(outside.length === 0
      ? []
      : [
          `The recipe’s own rank lies outside of the interval for ${outside.map(({ name }) => toNameInText(name)).join(", ")}: most other choices rank otherwise there`,
        ]),
    ...(unranked.length === 0 ? [] : [`Too little is known to rank ${names}${more}`]),
    ...(chosen.length > 0 && rows.every(({ iso3 }) => !chosen.includes(iso3))
      ? ["None of the chosen countries is ranked"]
      : []),
  ];
}

/** Whether a country's own rank is not among those of nine in ten recomputations. */
function isOutside({ rank, spread }: StrengthRow): boolean {
  return spread !== null && (rank < Math.floor(spread.low) || rank > Math.ceil(spread.high));
}

const MOST_NAMED = 8;
