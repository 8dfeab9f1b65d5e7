import { type DirectedHead, toClosedScale } from "./closed-scale";
import { toCountryStyles } from "./country-style";
import { toMissingWords } from "./figure-words";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toCircle } from "./ink";
import { type CountrySeries, toPoint } from "./line-chart";
import { MARK, toGround, toLastLines } from "./multiples-ground";
import { type Multiple, toPanelPlaces } from "./multiples-panel";
import { listSeriesSilences } from "./series-silences";
import { toSilenceNotes } from "./silences";
import { estimateTextWidth, wrapText } from "./text-width";
import { type TimePoint, toRuns } from "./time-chart";
import { type AxisKind, toValueAxis } from "./value-axis";

export type Scales = "shared" | "free";

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

/**
 * One indicator over the years, a small chart for each country, all with the same years; values on
 * one axis for all, or on one for each, which is said.
 *
 * A publisher's own scale is drawn whole, its ends named by which is worse and the worse one ruled
 * off. Where the figures are of two years at most, those years alone are named, and each figure.
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
  indicator: DirectedHead;
  countries: readonly CountrySeries[];
  scales: Scales;
  axis: AxisKind;
  width: number;
}): MultiplesChart {
  const closed = scales === "shared" && asked === "linear" ? toClosedScale(indicator) : null;
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
  const shared = closed?.axis ?? toAxis(all.flatMap(({ stated }) => stated));
  const columns = toColumns(countries.length, width);
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const drawn = all.map((each) => {
    const axis = scales === "free" ? toAxis(each.stated) : shared;
    const points = each.stated.filter(({ y }) => axis.kind === "linear" || y > 0);
    const names = wrapText(each.name, FONT_SIZE, panelWidth - 16);
    return { ...each, axis, points, names };
  });
  const measured = drawn.flatMap(({ points }) => points.map(({ year }) => year));
  const years = toSpanOf(measured);
  const editions = toFewYears(measured);
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
        return last === undefined ? 0 : toLastLines(last, years, room, editions).length;
      }),
    );
    const head =
      Math.max(...row.map(({ names }) => names.length)) * LINE_HEIGHT + label * LINE_HEIGHT + 6;
    const height = head + PLOT_HEIGHT + BOTTOM;
    row.forEach(({ style, iso3, name, axis, points, names, standing }, index) => {
      if (style === undefined) throw new Error(`no style for ${iso3}`);
      const place = { left: index * (panelWidth + GAP), top, width: panelWidth, height };
      const margins = { top: head, right: MARK, bottom: BOTTOM, left: Math.ceil(tickWidth) + 6 };
      const panel = {
        ...{ ...place, iso3, name, style, margins, axis, points, runs: toRuns(points, 1) },
        ...{ editions, worst: closed?.worst ?? null },
      };
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
      ...toSilenceNotes(listSeriesSilences(countries)),
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

/** As many years as can all be named. */
const FEW_YEARS = 2;

function toFewYears(years: readonly number[]): number[] | null {
  const each = [...new Set(years)].sort((one, other) => one - other);
  return each.length <= FEW_YEARS ? each : null;
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
