import type { BarSort } from "@/lib/domain/bar-sort";
import type { FigureBasis } from "@/lib/domain/comparison";
import type { Iso3 } from "@/lib/domain/country";
import { type CountryStyle, toCountryStyles } from "./country-style";
import { type IndicatorHead, type ShownFigure, toLabel, toMissingWords } from "./figure-words";
import { FONT_SIZE, LINE_HEIGHT, type Margins } from "./frame";
import { estimateTextWidth, wrapText } from "./text-width";
import { type AxisKind, thinTicks, toFraction, toValueAxis, type ValueAxis } from "./value-axis";

/** A country's figure to be drawn as a bar. */
export interface BarFigure extends ShownFigure {
  iso3: Iso3;
  name: string;
  year: number | null;
  /** Slug of the release that says so; null where none does. */
  release: string | null;
  /** From what a measured figure was made. */
  basis?: FigureBasis;
}

export interface BarRow extends BarFigure {
  style: CountryStyle;
  nameLines: string[];
  /** Value and, where it differs from the newest, year; or why there is none. */
  label: string;
  isMeasured: boolean;
  /** From what a measured figure was made, in words; empty where it stands as stated. */
  basisWords: string;
  /** Where bar and label end from the plot's left edge, as drawn: pixels. */
  barEnd: number;
}

/** All that a drawing of bars needs; the same for the page and for the picture. Lengths in pixels. */
export interface BarChart {
  kind: "bars";
  width: number;
  height: number;
  margins: Margins;
  rowHeight: number;
  rows: BarRow[];
  axis: ValueAxis;
  /** The newest year among the figures; null where there are none. */
  year: number | null;
  /** Whether an axis was asked for that the figures do not allow, or zero has no place on it. */
  notes: string[];
}

const BAR_TICKS = 4;
const LABEL_GAP = 6;
const NAME_GAP = 8;
const WIDEST_NAMES = 0.4;

/**
 * Each country's newest figure as a horizontal bar, the largest first unless asked otherwise;
 * among those, countries without a figure follow in the order chosen. Each of them says why.
 *
 * Names take at most four tenths of the width and break into lines; bars are as long as leaves room for
 * each one's own label.
 *
 * @param width of the drawing in pixels, 280 or more
 */
export function toBarChart({
  indicator,
  figures,
  axis: asked,
  sort = "value",
  width,
  toBasis = () => "",
}: {
  indicator: IndicatorHead;
  figures: readonly BarFigure[];
  axis: AxisKind;
  sort?: BarSort;
  width: number;
  /** Puts into words from what a measured figure was made. */
  toBasis?: (basis: FigureBasis) => string;
}): BarChart {
  const styles = new Map(
    toCountryStyles(figures.map(({ iso3 }) => iso3)).map((style) => [style.iso3, style]),
  );
  const years = figures.flatMap(({ year, ...figure }) =>
    year !== null && isDrawn(figure) ? [year] : [],
  );
  const newest = years.length === 0 ? null : Math.max(...years);
  const axis = toValueAxis(
    figures.flatMap(({ value, low, high }) => [value, low, high].filter((each) => each !== null)),
    indicator.unit,
    asked,
    BAR_TICKS,
    false,
  );
  const widestTick = Math.max(
    0,
    ...axis.ticks.map(({ label }) => estimateTextWidth(label, FONT_SIZE)),
  );

  const toWords = (figure: BarFigure) =>
    isDrawn(figure)
      ? withYear(toLabel(figure, indicator.unit), figure.year, newest)
      : toMissingWords(figure.standing, figure.note);
  const widestLabel = Math.max(
    0,
    ...figures.map((figure) => estimateTextWidth(toWords(figure), FONT_SIZE)),
  );
  const namesWidth = Math.min(
    Math.max(0, ...figures.map(({ name }) => estimateTextWidth(name, FONT_SIZE))),
    width * WIDEST_NAMES,
    width - widestLabel - LABEL_GAP - NAME_GAP - 1,
  );
  const rows = figures
    .map((figure) => {
      const style = styles.get(figure.iso3);
      if (style === undefined) throw new Error(`no style for ${figure.iso3}`);
      const isMeasured = isDrawn(figure);
      return {
        ...figure,
        style,
        isMeasured,
        nameLines: wrapText(figure.name, FONT_SIZE, namesWidth),
        label: toWords(figure),
        basisWords: figure.basis === undefined ? "" : toBasis(figure.basis),
        barEnd: 0,
      };
    })
    .sort(ORDERS[sort]);

  const left = Math.ceil(namesWidth) + NAME_GAP;
  const room = width - left;
  const plotWidth = Math.max(
    40,
    Math.min(
      room,
      ...rows.map((row) => {
        const free = room - LABEL_GAP - estimateTextWidth(row.label, FONT_SIZE);
        const reach = toReach(row, axis);
        return reach > 0 ? free / reach : room;
      }),
      // the last tick's name must fit as well
      (room - widestTick / 2) /
        Math.max(...axis.ticks.map(({ value }) => toFraction(value, axis)), 0.01),
    ),
  );
  const rowHeight = Math.max(
    28,
    Math.max(1, ...rows.map(({ nameLines }) => nameLines.length)) * LINE_HEIGHT + 8,
  );
  const margins = { top: 4, right: room - plotWidth, bottom: 24, left };
  return {
    kind: "bars",
    width,
    height: margins.top + rows.length * rowHeight + margins.bottom,
    margins,
    rowHeight,
    rows: rows.map((row) => ({ ...row, barEnd: toReach(row, axis) * plotWidth })),
    axis: { ...axis, ticks: thinTicks(axis.ticks, axis, (widestTick + 12) / plotWidth) },
    year: newest,
    notes:
      axis.kind === "log" && rows.some(({ isMeasured, value }) => isMeasured && value === 0)
        ? ["Zero has no place on a log scale: no bar is drawn for it"]
        : [],
  };
}

const ORDERS: Readonly<Record<BarSort, (one: BarRow, other: BarRow) => number>> = {
  value: (one, other) => {
    const [size, otherSize] = [toSize(one), toSize(other)];
    return size === otherSize ? 0 : otherSize - size;
  },
  name: (one, other) => one.name.localeCompare(other.name, "en"),
  choice: () => 0,
};

function isDrawn({ value, low, high }: ShownFigure): boolean {
  return value !== null || (low !== null && high !== null);
}

function withYear(label: string, year: number | null, newest: number | null): string {
  return year === newest || year === null ? label : `${label} (${year})`;
}

function toSize({ value, low, high, isMeasured }: BarRow): number {
  if (!isMeasured) return Number.NEGATIVE_INFINITY;
  return value ?? ((low ?? 0) + (high ?? 0)) / 2;
}

/** How far to the right a row's ink goes, as a fraction of the plot. */
function toReach({ value, high, isMeasured }: BarRow, axis: ValueAxis): number {
  if (!isMeasured) return 0;
  return Math.max(0, toFraction(Math.max(value ?? 0, high ?? 0), axis));
}
