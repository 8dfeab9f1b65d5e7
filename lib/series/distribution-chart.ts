import { quantileSorted } from "d3-array";
import type { Iso3 } from "@/lib/domain/country";
import { toCountryStyles } from "./country-style";
import { toLabel } from "./figure-words";
import { toFlags } from "./flags";
import { formatFigure } from "./format-figure";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toBox, toMovedSymbol, toStroke } from "./ink";
import type { RankedFigure } from "./rank-figures";
import { toNewestYear, toSnapshotKey } from "./snapshot";
import type { InkChart } from "./spot";
import { toSpreadAxis } from "./spread-axis";
import { spreadLabels } from "./spread-labels";
import { estimateTextWidth } from "./text-width";
import { type AxisKind, thinTicks, toFraction, toValueAxis } from "./value-axis";

/** All that a drawing of a distribution needs; the same for the page and for the picture. Lengths in pixels. */
export interface DistributionChart extends InkChart {
  kind: "distribution";
  axis: AxisKind;
  /** How many countries each bar holds, from the left; the first holds the zeros of a log scale. */
  counts: number[];
  notes: string[];
}

const BARS_HEIGHT = 170;
const STRIP = 16;
const BIN_WIDTH = 26;
const ZERO_ROOM = 42;
/** Under it, a name stands without its figure: the strokes need the room. */
const NARROW = 480;
const GAP = 6;
const MARK = 0.8;

/**
 * How the figures of all countries are spread: a bar for how many there are in each stretch, a
 * stroke for each country, the chosen ones named, and median and quarters marked.
 *
 * On a log scale the zeros have a bar of their own, at its left.
 *
 * @param year that is looked at; a figure of another year carries its own
 * @param width of the drawing in pixels, 280 or more
 */
export function toDistributionChart({
  indicator,
  ranked,
  chosen,
  axis: asked,
  year,
  missing,
  width,
}: {
  indicator: { slug: string; unit: string };
  ranked: readonly RankedFigure[];
  chosen: readonly Iso3[];
  axis: AxisKind | undefined;
  year: number | null;
  missing: readonly string[];
  width: number;
}): DistributionChart {
  const { unit } = indicator;
  const values = ranked.map(({ drawn }) => drawn).sort((one, other) => one - other);
  const kind = toSpreadAxis(values, asked);
  const axis = toValueAxis(values, unit, kind, Math.max(3, Math.floor(width / 110)));
  const zeros = kind === "log" ? values.filter((value) => value === 0).length : 0;
  const usual = year ?? toNewestYear(ranked);
  const measure = (text: string) => estimateTextWidth(text, FONT_SIZE);
  const labelled = toCountryStyles(chosen).flatMap((style) => {
    const figure = ranked.find(({ iso3 }) => iso3 === style.iso3);
    if (figure === undefined) return [];
    const own = figure.year === usual ? "" : ` (${figure.year})`;
    const words = `${figure.name} ${toLabel(figure, unit)}${own}`;
    const text = width < NARROW ? figure.name : words;
    return [{ style, figure, text, words, size: 14 + measure(text) }];
  });

  const countWidth = Math.ceil(measure(String(ranked.length))) + GAP;
  const left = countWidth + (zeros > 0 ? ZERO_ROOM : 0);
  const room = width - left;
  // A name stands to the right of its place, so the last place is where its name still fits.
  const plot = Math.max(
    120,
    Math.min(
      room - 12,
      ...labelled.map(({ figure, size }) => {
        const reach = toFraction(figure.drawn, axis);
        return reach <= 0 ? room - 12 : (room - size) / reach;
      }),
    ),
  );
  const x = (value: number) =>
    kind === "log" && value <= 0
      ? countWidth + ZERO_ROOM / 2 - GAP
      : left + toFraction(value, axis) * plot;

  const flags = toFlags(labelled.map(({ figure, size }) => ({ x: x(figure.drawn), size })));
  const flagRows = Math.max(0, ...flags) + (flags.length > 0 ? 1 : 0);
  const top = flagRows * LINE_HEIGHT + 6;
  const floor = top + BARS_HEIGHT;
  const strip = floor + STRIP;

  const bins = Math.max(6, Math.round(plot / BIN_WIDTH));
  const placed = values.filter((value) => kind === "linear" || value > 0);
  const inBins = Array.from({ length: bins }, () => 0);
  for (const value of placed) {
    const bin = Math.min(bins - 1, Math.floor(toFraction(value, axis) * bins));
    inBins[bin] = (inBins[bin] ?? 0) + 1;
  }
  const counts = [...(zeros > 0 ? [zeros] : []), ...inBins];
  const most = Math.max(1, ...counts);
  const countAxis = toValueAxis([most], "", "linear", 3);
  const high = (count: number) => (count / countAxis.domain[1]) * BARS_HEIGHT;

  const bars = inBins.flatMap((count, place): Ink[] => {
    if (count === 0) return [];
    const start = left + (place / bins) * plot;
    const d = toBox(start + 0.5, floor - high(count), plot / bins - 1, high(count));
    return [{ mark: "path", d, fill: "inkMuted", opacity: 0.4 }];
  });
  if (zeros > 0) {
    const d = toBox(countWidth, floor - high(zeros), ZERO_ROOM - 2 * GAP, high(zeros));
    bars.push({ mark: "path", d, fill: "inkMuted", opacity: 0.4 });
  }
  const rules = countAxis.ticks.filter(({ value }) => Number.isInteger(value) && value > 0);
  const ticks = thinTicks(
    axis.ticks,
    axis,
    (Math.max(...axis.ticks.map(({ label }) => measure(label))) + 14) / plot,
  );
  const ink: Ink[] = [
    ...rules.flatMap(({ value, label }): Ink[] => [
      {
        mark: "path",
        d: toStroke(countWidth, floor - high(value), left + plot, floor - high(value)),
        stroke: "rule",
      },
      toWords(label, countWidth - GAP, floor - high(value), "end"),
    ]),
    ...bars,
    { mark: "path", d: toStroke(countWidth, floor, left + plot, floor), stroke: "inkMuted" },
    {
      mark: "path",
      d: placed.map((value) => toStroke(x(value), floor + 3, x(value), strip - 3)).join(""),
      ...{ stroke: "ink", strokeWidth: 1, opacity: 0.35 },
    },
    ...ticks.flatMap(({ value, label }): Ink[] => [
      { mark: "path", d: toStroke(x(value), strip, x(value), strip + 4), stroke: "inkMuted" },
      toWords(label, x(value), strip + 14, "middle"),
    ]),
    ...(zeros > 0 ? [toWords("0", x(0), strip + 14, "middle")] : []),
    ...toQuarters(),
    ...labelled.flatMap(({ style, figure, text }, index): Ink[] => {
      const at = x(figure.drawn);
      const y = (flagRows - 1 - (flags[index] ?? 0)) * LINE_HEIGHT + LINE_HEIGHT / 2;
      const fill = { country: style.slot };
      return [
        { mark: "path", d: toStroke(at, y, at, strip - 2), stroke: fill, strokeWidth: 1.5 },
        { mark: "path", d: toMovedSymbol(style.symbolPath, at, y, MARK), fill },
        {
          ...{ mark: "text", x: at + 9, y, text, anchor: "start" },
          ...{ fill, isBold: true, hasRim: true },
        },
      ];
    }),
  ];
  const spots = labelled.map(({ figure, words, size }, index) => {
    const y = (flagRows - 1 - (flags[index] ?? 0)) * LINE_HEIGHT;
    const key = toSnapshotKey(indicator.slug, figure);
    return {
      ...{ x: x(figure.drawn) - 6, y, width: size, height: LINE_HEIGHT },
      ...{ label: words, figure: key },
    };
  });
  return {
    ...{ kind: "distribution", width, height: strip + 24 + LINE_HEIGHT + 6 },
    ...{ axis: kind, counts, ink, spots },
    notes: [
      ...missing,
      ...(asked === "log" && kind === "linear"
        ? ["Values of zero or less have no place on a log scale: this one is linear"]
        : []),
    ],
  };

  /** Median and quarters: strokes through the bars, named below the axis, no name over another. */
  function toQuarters(): Ink[] {
    const marks = [
      { share: 0.25, word: "a quarter below" },
      { share: 0.5, word: "median" },
      { share: 0.75, word: "a quarter above" },
    ].map(({ share, word }) => {
      const value = quantileSorted(values, share) ?? 0;
      return { value, text: `${word} ${formatFigure(value, unit)}` };
    });
    if (values.length < 4) return [];
    const isTight = marks.reduce((sum, { text }) => sum + measure(text) + 12, 0) > width;
    const named = isTight ? marks.filter((_, place) => place === 1) : marks;
    const places = spreadLabels(
      named.map(({ value, text }) => ({ at: x(value), size: measure(text) + 12 })),
      0,
      width,
    );
    const y = strip + 24 + LINE_HEIGHT / 2;
    return [
      ...marks.map(
        ({ value }, place): Ink => ({
          mark: "path",
          d: toStroke(x(value), top, x(value), strip),
          ...{ stroke: "ink", strokeWidth: place === 1 ? 1.25 : 0.75, dash: "3 3" },
        }),
      ),
      ...named.map(({ text }, index) => ({
        ...toWords(text, places[index] ?? 0, y, "middle"),
        fill: "ink" as const,
      })),
    ];
  }
}

function toWords(
  text: string,
  x: number,
  y: number,
  anchor: "start" | "middle" | "end",
): Ink & { mark: "text" } {
  return { mark: "text", x, y, text, anchor, fill: "inkMuted" };
}
