import type { BarFigure } from "./bar-chart";
import type { ChartContent } from "./chart-content";
import { toCountryStyles } from "./country-style";
import { type DumbbellChart, toDumbbellChart } from "./dumbbell-chart";
import type { DumbbellEnd, EndLook } from "./dumbbell-rows";
import type { FigureCell } from "./figure-cell";
import { type IndicatorHead, toLabel, toMissingWords } from "./figure-words";
import { formatFigure, formatFull } from "./format-figure";
import { toFullFigure } from "./full-figure";
import { toMidSentence, toNameInText, toOwnerInText } from "./names-in-text";
import { rememberByWidth } from "./remember-width";
import {
  listSilences,
  NOTHING_TO_DRAW,
  sortSilences,
  toFirstSilence,
  toSilenceNotes,
  withFirstSilence,
} from "./silences";
import { toDrawnValue } from "./snapshot";
import { toBarKey } from "./tables";
import { type AxisKind, toFittedAxis } from "./value-axis";

/** Some countries' figures of the year asked for, or of the nearest that was allowed. */
export interface YearFigures {
  year: number;
  figures: readonly BarFigure[];
}

interface Pair {
  from: BarFigure;
  to: BarFigure;
}

const TICKS = 5;
/** Below this change a figure is said to stand about where it stood. */
const STILL = 0.005;

/**
 * One indicator of some countries at two years: a row for each, the largest later figure first.
 *
 * A figure of another year than asked carries its own; a missing end is said in its row.
 */
export function toTwoYearsContent(
  indicator: IndicatorHead,
  from: YearFigures,
  to: YearFigures,
  asked: AxisKind,
): ChartContent<DumbbellChart> {
  const pairs = from.figures.flatMap((earlier): Pair[] => {
    const later = to.figures.find(({ iso3 }) => iso3 === earlier.iso3);
    return later === undefined ? [] : [{ from: earlier, to: later }];
  });
  const drawn = [...from.figures, ...to.figures].flatMap((figure) => toDrawnValue(figure) ?? []);
  const axis = toFittedAxis(drawn, indicator.unit, asked, TICKS);
  const hasPlace = (value: number) => axis.kind === "linear" || value > 0;
  const looks = new Map(
    toCountryStyles(pairs.map((pair) => pair.from.iso3)).map(({ iso3, slot, symbolPath }) => [
      iso3,
      { colour: { country: slot }, symbolPath },
    ]),
  );
  const toEnd = (figure: BarFigure, year: number): DumbbellEnd[] => {
    const value = toDrawnValue(figure);
    const key = toBarKey(figure, indicator.slug);
    const look = looks.get(figure.iso3);
    if (value === null || key === null || look === undefined || !hasPlace(value)) return [];
    const label = withYear(toLabel(figure, indicator.unit), figure.year, year);
    const shape = year === from.year ? { ...look, symbolPath: null } : look;
    return [{ look: shape, value, label, figure: key, name: `${figure.name}, ${figure.year}` }];
  };
  const rows = pairs
    .toSorted((one, other) => toSize(other) - toSize(one))
    .map((pair) => ({
      ...{ key: pair.to.iso3, name: pair.to.name, aside: "" },
      ends: [...toEnd(pair.from, from.year), ...toEnd(pair.to, to.year)],
      missing: toMissing(pair, from.year, to.year, hasPlace),
    }));
  const legend: { look: EndLook; words: string }[] = [
    { look: { colour: "ink", symbolPath: null }, words: String(from.year) },
    {
      look: { colour: "ink", symbolPath: FULL_CIRCLE },
      words: `${to.year}, in the country’s shape`,
    },
  ];
  const silences = [from, to].flatMap(({ year, figures }) => listSilences(figures, String(year)));
  const notes = [
    ...toSilenceNotes(sortSilences(silences, to.figures)),
    ...(axis.kind === "log" && drawn.some((value) => value <= 0)
      ? ["Zero has no place on a log scale: it is said in words"]
      : []),
  ];
  return {
    title: `${indicator.name}, ${from.year} and ${to.year}`,
    subtitle: [indicator.unit, ...(axis.kind === "log" ? ["log scale"] : [])].join(", "),
    toChart: rememberByWidth((width) => toDumbbellChart({ rows, axis, legend, width, notes })),
    sentence: withFirstSilence(
      toChangeSentence(indicator, pairs, from.year, to.year),
      toFirstSilence(from.figures, to.figures),
    ),
    empty: drawn.length === 0 ? NOTHING_TO_DRAW : null,
    table: toTable(indicator, pairs, from.year, to.year),
    releases: [
      ...new Set(
        pairs.flatMap((pair) =>
          [pair.from, pair.to].flatMap(({ release, ...figure }) =>
            release === null || toDrawnValue(figure) === null ? [] : release,
          ),
        ),
      ),
    ],
    years: `${from.year}-${to.year}`,
  };
}

const FULL_CIRCLE = "M0,-4.5A4.5,4.5,0,1,1,0,4.5A4.5,4.5,0,1,1,0,-4.5Z";

function withYear(label: string, year: number | null, asked: number): string {
  return year === null || year === asked ? label : `${label} (${year})`;
}

function toSize({ from, to }: Pair): number {
  return toDrawnValue(to) ?? toDrawnValue(from) ?? Number.NEGATIVE_INFINITY;
}

/** Why an end is not drawn; once where the reason is the same for both. */
function toMissing(
  { from, to }: Pair,
  fromYear: number,
  toYear: number,
  hasPlace: (value: number) => boolean,
): string[] {
  const [first, last] = [from, to].map((figure) => {
    const value = toDrawnValue(figure);
    if (value === null) return toMissingWords(figure.standing);
    return hasPlace(value) ? null : "0";
  });
  if (first === last) return first ? [`${fromYear} and ${toYear}: ${first}`] : [];
  return [...(first ? [`${fromYear}: ${first}`] : []), ...(last ? [`${toYear}: ${last}`] : [])];
}

/**
 * In how many countries the figure rose, and where it rose and fell most: by ratio where all are
 * above zero, else by difference. Null where no country has both figures.
 *
 * @example "From 2014 to 2024 military spending rose in 8 of 11 countries, most in Mongolia (from $91.5 m to $181 m), and fell most in Kazakhstan (from $2.03 bn to $1.21 bn)."
 */
export function toChangeSentence(
  indicator: IndicatorHead,
  pairs: readonly Pair[],
  fromYear: number,
  toYear: number,
): string | null {
  const both = pairs.flatMap(({ from, to }) => {
    const [first, last] = [toDrawnValue(from), toDrawnValue(to)];
    return first === null || last === null ? [] : [{ name: to.name, first, last }];
  });
  const isRatio = both.every(({ first, last }) => first > 0 && last > 0);
  const changes = both
    .map((each) => ({
      ...each,
      change: isRatio ? Math.log(each.last / each.first) : each.last - each.first,
    }))
    .toSorted((one, other) => other.change - one.change);
  const [most] = changes;
  const least = changes.at(-1);
  if (most === undefined || least === undefined) return null;
  const say = ({ first, last }: { first: number; last: number }) =>
    `from ${formatFigure(first, indicator.unit)} to ${formatFigure(last, indicator.unit)}`;
  const what = toMidSentence(indicator.name);
  const span = `From ${fromYear} to ${toYear}`;
  if (changes.length === 1) {
    const verb = toVerb(most.change);
    return `${span} ${toOwnerInText(most.name)} ${what} ${verb}${verb === "stayed about the same" ? "" : `, ${say(most)}`}.`;
  }
  const rose = changes.filter(({ change }) => change > STILL).length;
  const fell = changes.filter(({ change }) => change < -STILL).length;
  const n = changes.length;
  if (rose + fell === 0) return `${span} ${what} stayed about the same in all ${n} countries.`;
  const of = ` of ${n} countries`;
  const count = (many: number, where: typeof most, rest: string) =>
    many === 1
      ? `1${rest}, ${toNameInText(where.name)} (${say(where)})`
      : `${many}${rest}, most in ${toNameInText(where.name)} (${say(where)})`;
  const up = rose > 0 ? `rose in ${count(rose, most, of)}` : "";
  const down = fell > 0 ? `fell in ${count(fell, least, rose > 0 ? "" : of)}` : "";
  return `${span} ${what} ${[up, down].filter((each) => each !== "").join(", and ")}.`;
}

function toVerb(change: number): string {
  if (Math.abs(change) <= STILL) return "stayed about the same";
  return change > 0 ? "rose" : "fell";
}

function toTable(
  indicator: IndicatorHead,
  pairs: readonly Pair[],
  from: number,
  to: number,
): ChartContent["table"] {
  const cells = (figure: BarFigure): FigureCell[] => {
    const text = toFullFigure(figure, indicator.unit);
    const key = toBarKey(figure, indicator.slug);
    return [
      key === null ? text : { text, figure: key },
      figure.year === null ? "" : String(figure.year),
    ];
  };
  return {
    columns: [
      { key: "country", label: "Country", numeric: false },
      { key: "from", label: `${from}, ${indicator.unit}`, numeric: true },
      { key: "from year", label: "Year", numeric: true },
      { key: "to", label: `${to}, ${indicator.unit}`, numeric: true },
      { key: "to year", label: "Year", numeric: true },
      { key: "ratio", label: `${to} over ${from}`, numeric: true },
    ],
    rows: pairs.map((pair) => {
      const [first, last] = [toDrawnValue(pair.from), toDrawnValue(pair.to)];
      const ratio = first === null || last === null || first <= 0 ? null : last / first;
      return [
        pair.to.name,
        ...cells(pair.from),
        ...cells(pair.to),
        ratio === null ? "" : formatFull(Number(ratio.toPrecision(4)), ""),
      ];
    }),
  };
}
