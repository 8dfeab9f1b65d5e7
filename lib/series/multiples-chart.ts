import { ticks } from "d3-array";
import type { Iso3 } from "@/lib/domain/country";
import { type CountryStyle, toCountryStyles } from "./country-style";
import { type IndicatorHead, toMissingWords } from "./figure-words";
import { FONT_SIZE, LINE_HEIGHT, type Margins } from "./frame";
import { type Ink, toCircle, toHatch, toMovedSymbol, toStroke } from "./ink";
import { type CountrySeries, toPoint } from "./line-chart";
import { estimateTextWidth, wrapText } from "./text-width";
import { type TimePoint, toRuns } from "./time-chart";
import { type AxisKind, toFraction, toValueAxis, type ValueAxis } from "./value-axis";

export type Scales = "shared" | "free";

/** One country's small chart. Places in pixels from the drawing's top left. */
export interface Multiple {
  iso3: Iso3;
  name: string;
  style: CountryStyle;
  /** Of the whole panel. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Of its plot within the panel. */
  margins: Margins;
  axis: ValueAxis;
  points: TimePoint[];
  runs: TimePoint[][];
  /** Everything but the line itself. */
  ground: Ink[];
}

/** All that a drawing of one small chart for each country needs. Lengths in pixels. */
export interface MultiplesChart {
  kind: "multiples";
  width: number;
  height: number;
  columns: number;
  years: [number, number];
  panels: Multiple[];
  ink: Ink[];
  notes: string[];
}

const GAP = 20;
const PLOT_HEIGHT = 96;
const VALUE_TICKS = 2;
const BOTTOM = 22;
const MARK = 5;

/**
 * One indicator over the years, a small chart for each country, all with the same years; values on
 * one axis for all, or on one for each, which is said.
 *
 * A year without a figure is a gap. On a log axis a zero has no place and is left out, which is noted.
 *
 * @param width of the drawing in pixels, 280 or more
 */
export function toMultiplesChart({
  indicator,
  countries,
  scales,
  axis: asked,
  width,
}: {
  indicator: IndicatorHead;
  countries: readonly CountrySeries[];
  scales: Scales;
  axis: AxisKind;
  width: number;
}): MultiplesChart {
  const styles = toCountryStyles(countries.map(({ iso3 }) => iso3));
  const all = countries.map((country, index) => ({
    ...{ iso3: country.iso3, name: country.name, style: styles[index] },
    standing: country.points.at(-1)?.standing ?? null,
    stated: country.points.flatMap((point) => toPoint(point, indicator.unit)),
  }));
  const toAxis = (points: readonly TimePoint[]) =>
    toValueAxis(
      points.map(({ y }) => y),
      indicator.unit,
      asked,
      asked === "log" ? 3 : VALUE_TICKS,
    );
  const shared = toAxis(all.flatMap(({ stated }) => stated));
  const columns = toColumns(countries.length, width);
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const drawn = all.map((each) => {
    const axis = scales === "free" ? toAxis(each.stated) : shared;
    const points = each.stated.filter(({ y }) => axis.kind === "linear" || y > 0);
    const names = wrapText(each.name, FONT_SIZE, panelWidth - 16);
    return { ...each, axis, points, names };
  });
  const years = toSpanOf(drawn.flatMap(({ points }) => points.map(({ year }) => year)));
  const tickWidth = Math.max(
    0,
    ...drawn.flatMap(({ axis }) => axis.ticks.map(({ label }) => toWidth(label))),
  );
  const panels: Multiple[] = [];
  let top = 0;
  for (let start = 0; start < drawn.length; start += columns) {
    const row = drawn.slice(start, start + columns);
    const room = panelWidth - Math.ceil(tickWidth) - 6 - MARK;
    const label = Math.max(
      ...row.map(({ points }) => {
        const last = points.at(-1);
        return last === undefined ? 0 : toLastLines(last, years, room).length;
      }),
    );
    const head =
      Math.max(...row.map(({ names }) => names.length)) * LINE_HEIGHT + label * LINE_HEIGHT + 6;
    const height = head + PLOT_HEIGHT + BOTTOM;
    row.forEach(({ style, iso3, name, axis, points, names, standing }, index) => {
      if (style === undefined) throw new Error(`no style for ${iso3}`);
      const place = { left: index * (panelWidth + GAP), top, width: panelWidth, height };
      const margins = { top: head, right: MARK, bottom: BOTTOM, left: Math.ceil(tickWidth) + 6 };
      const panel = { ...place, iso3, name, style, margins, axis, points, runs: toRuns(points, 1) };
      panels.push({ ...panel, ground: toGround(panel, years, names, toMissingWords(standing)) });
    });
    top += height + GAP;
  }
  const zero = drawn.filter(({ points, stated }) => points.length < stated.length);
  return {
    ...{ kind: "multiples", width, columns, years, panels },
    height: Math.max(40, top - GAP),
    ink: panels.flatMap((panel) => [...panel.ground, ...toLineInk(panel, years)]),
    notes: [
      ...(scales === "free" ? [FREE] : []),
      ...drawn
        .filter(({ stated }) => stated.length === 0)
        .map(({ name, standing }) => `${name}: ${toMissingWords(standing)}`),
      ...(zero.length > 0
        ? [
            `Zero has no place on a log scale: left out for ${zero.map(({ name }) => name).join(", ")}`,
          ]
        : []),
    ],
  };
}

const FREE = "Each country has a scale of its own: compare courses, not heights";

/** As many as are wide enough to be read, the last row as full as can be. */
function toColumns(panels: number, width: number): number {
  const most = width < 270 ? 1 : width < 520 ? 2 : width < 800 ? 3 : 4;
  const rows = Math.ceil(panels / most);
  return Math.max(1, Math.ceil(panels / Math.max(1, rows)));
}

function toSpanOf(years: readonly number[]): [number, number] {
  if (years.length === 0) return [0, 1];
  const first = years.reduce((least, year) => Math.min(least, year));
  const last = years.reduce((most, year) => Math.max(most, year));
  return first === last ? [first - 1, last + 1] : [first, last];
}

type Placed = Omit<Multiple, "ground">;

/** Where a year and a value stand in a drawing. */
export function toPanelPlaces(
  { left, top, width, height, margins, axis }: Placed,
  years: readonly [number, number],
) {
  const plot = {
    ...{ left: left + margins.left, right: left + width - margins.right },
    ...{ top: top + margins.top, bottom: top + height - margins.bottom },
  };
  return {
    plot,
    x: (year: number) =>
      plot.left + ((year - years[0]) / (years[1] - years[0])) * (plot.right - plot.left),
    y: (value: number) => plot.bottom - toFraction(value, axis) * (plot.bottom - plot.top),
  };
}

/** Name, axis and the last figure; hatched where there is none at all. */
function toGround(
  panel: Placed,
  years: [number, number],
  names: readonly string[],
  missing: string,
): Ink[] {
  const { plot, x, y } = toPanelPlaces(panel, years);
  const { style, axis, points } = panel;
  const colour = { country: style.slot };
  const head: Ink[] = [
    {
      ...{ mark: "path", fill: colour },
      d: toMovedSymbol(style.symbolPath, panel.left + MARK, panel.top + LINE_HEIGHT / 2, 1),
    },
    ...names.map(
      (text, index): Ink => ({
        ...{ mark: "text", x: panel.left + 15, y: panel.top + (index + 0.5) * LINE_HEIGHT, text },
        ...{ fill: "ink", anchor: "start", isBold: true },
      }),
    ),
  ];
  if (points.length === 0) {
    const [width, height] = [plot.right - plot.left, plot.bottom - plot.top];
    return [
      ...head,
      { mark: "path", d: toHatch(plot.left, plot.top, width, height), stroke: "rule" },
      {
        ...{ mark: "text", x: plot.left + width / 2, y: plot.top + height / 2, text: missing },
        ...{ fill: "ink", anchor: "middle", hasRim: true },
      },
    ];
  }
  return [
    ...head,
    ...axis.ticks.flatMap(({ value, label }): Ink[] => [
      { mark: "path", d: toStroke(plot.left, y(value), plot.right, y(value)), stroke: "rule" },
      {
        ...{ mark: "text", x: plot.left - 6, y: y(value), text: label },
        ...{ fill: "inkMuted", anchor: "end" },
      },
    ]),
    ...toYearTicks(years, plot.right - plot.left).map(
      (year): Ink => ({
        ...{ mark: "text", x: clampText(x(year), String(year), plot), y: plot.bottom + 13 },
        ...{ text: String(year), fill: "inkMuted", anchor: "middle" },
      }),
    ),
    ...toLastLabel(points.at(-1), panel, years),
  ];
}

/** The last figure, with its year where that is not the axis' last; broken where the plot is narrower. */
function toLastLines(last: TimePoint, years: readonly [number, number], width: number): string[] {
  const text = last.year === years[1] ? last.words : `${last.words} (${last.year})`;
  return toWidth(text) <= width ? [text] : text.split(/ (?=\()/);
}

/** The last figure above its point and above the line that leads there. */
function toLastLabel(last: TimePoint | undefined, panel: Placed, years: [number, number]): Ink[] {
  if (last === undefined) return [];
  const { plot, x, y } = toPanelPlaces(panel, years);
  const lines = toLastLines(last, years, plot.right - plot.left);
  const widest = Math.max(...lines.map(toWidth));
  const right = Math.min(plot.right + MARK, Math.max(plot.left + widest, x(last.year) + MARK));
  const highest = panel.points
    .filter(({ year }) => x(year) > right - widest)
    .reduce((top, point) => Math.min(top, y(point.y)), y(last.y));
  return lines.map((text, index) => ({
    ...{ mark: "text", x: right, text, fill: { country: panel.style.slot } },
    ...{ y: highest - 12 - (lines.length - 1 - index) * LINE_HEIGHT },
    ...{ anchor: "end", isBold: true, hasRim: true },
  }));
}

function clampText(place: number, text: string, plot: { left: number; right: number }): number {
  const half = toWidth(text) / 2;
  return Math.max(plot.left + half, Math.min(plot.right + MARK - half, place));
}

function toYearTicks(years: [number, number], width: number): number[] {
  const inside = ticks(...years, Math.max(1, Math.floor(width / 70))).filter(Number.isInteger);
  return inside.length < 2 ? [...years] : inside;
}

/** The line, broken at its gaps; a point between two gaps is a mark, and so is the last. */
function toLineInk(panel: Multiple, years: readonly [number, number]): Ink[] {
  const { x, y } = toPanelPlaces(panel, years);
  const colour = { country: panel.style.slot };
  const last = panel.points.at(-1);
  const marks = [
    ...panel.runs.flatMap((run) => (run.length === 1 ? run : [])),
    ...(last ? [last] : []),
  ];
  return [
    ...panel.runs
      .filter((run) => run.length > 1)
      .map(
        (run): Ink => ({
          ...{ mark: "path", stroke: colour, strokeWidth: 2 },
          d: run
            .map(
              (point, index) =>
                `${index === 0 ? "M" : "L"}${round(x(point.year))},${round(y(point.y))}`,
            )
            .join(""),
        }),
      ),
    ...marks.map(
      (point): Ink => ({
        ...{ mark: "path", d: toCircle(x(point.year), y(point.y), 2.5), fill: colour },
      }),
    ),
  ];
}

function round(place: number): number {
  return Math.round(place * 10) / 10;
}

function toWidth(text: string): number {
  return estimateTextWidth(text, FONT_SIZE);
}
