import type { BarSort } from "@/lib/domain/bar-sort";
import type { Iso3 } from "@/lib/domain/country";
import type { BarFigure } from "./bar-chart";
import { type CountryStyle, toCountryStyles } from "./country-style";
import { type IndicatorHead, toLabel, toMissingWords } from "./figure-words";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toBox, toStroke } from "./ink";
import type { InkChart, Spot } from "./spot";
import { toBarKey } from "./tables";
import { estimateTextWidth, wrapText } from "./text-width";
import { type AxisKind, thinTicks, toFraction, toValueAxis, type ValueAxis } from "./value-axis";

/** One country's figures for the years asked, in their order. */
export interface GroupedCountry {
  iso3: Iso3;
  name: string;
  figures: readonly { asked: number; figure: BarFigure }[];
}

/** Bars of several years side by side; the same for the page and for the picture. Lengths in pixels. */
export interface GroupedChart extends InkChart {
  kind: "grouped";
  axis: ValueAxis;
  notes: string[];
}

const BAR = 16;
const BAR_GAP = 3;
const GROUP_GAP = 14;
const GAP = 6;
const TOP = 4;
const TICKS = 4;
const WIDEST_NAMES = 0.3;

/**
 * One indicator's figures of two or three years, a group of bars for each country: the earliest
 * palest, and each year named beside its bar, since a shade alone would not tell it.
 *
 * A figure from another year than the one asked carries its own. Without a figure there is no bar,
 * and words say why. Groups stand by their last year's size, by name or as chosen.
 *
 * @param width of the drawing in pixels, 280 or more
 */
export function toGroupedChart({
  indicator,
  countries,
  axis: asked,
  sort,
  width,
}: {
  indicator: IndicatorHead;
  countries: readonly GroupedCountry[];
  axis: AxisKind;
  sort: BarSort;
  width: number;
}): GroupedChart {
  const all = countries.flatMap(({ figures }) => figures.map(({ figure }) => figure));
  const axis = toValueAxis(
    all.flatMap(({ value, low, high }) => [value, low, high].filter((each) => each !== null)),
    indicator.unit,
    asked,
    TICKS,
    false,
  );
  const styles = new Map(
    toCountryStyles(countries.map(({ iso3 }) => iso3)).map((each) => [each.iso3, each]),
  );
  const words = (each: { asked: number; figure: BarFigure }) => toWords(each, indicator.unit);
  const yearWidth = estimateTextWidth("2000", FONT_SIZE);
  const labelWidth = Math.max(
    0,
    ...countries.flatMap(({ figures }) =>
      figures.map((each) => estimateTextWidth(words(each), FONT_SIZE)),
    ),
  );
  const namesWidth = Math.min(
    Math.max(0, ...countries.map(({ name }) => estimateTextWidth(name, FONT_SIZE))),
    width * WIDEST_NAMES,
  );
  const left = Math.ceil(namesWidth + yearWidth) + 3 * GAP;
  const plot = Math.max(40, width - left - labelWidth - 2 * GAP);
  const x = (value: number) => left + toFraction(value, axis) * plot;

  const ink: Ink[] = [];
  const spots: Spot[] = [];
  let y = TOP;
  for (const { iso3, name, figures } of toSorted(countries, sort)) {
    const style = styles.get(iso3);
    if (style === undefined) throw new Error(`no style for ${iso3}`);
    const lines = wrapText(name, FONT_SIZE, namesWidth);
    const bars = figures.length * (BAR + BAR_GAP) - BAR_GAP;
    const height = Math.max(bars, lines.length * LINE_HEIGHT);
    lines.forEach((text, line) => {
      const at = y + height / 2 + (line - (lines.length - 1) / 2) * LINE_HEIGHT;
      ink.push({
        mark: "text",
        x: namesWidth,
        y: at,
        text,
        fill: "ink",
        anchor: "end",
        isBold: true,
      });
    });
    figures.forEach((each, place) => {
      const top = y + (height - bars) / 2 + place * (BAR + BAR_GAP);
      ink.push(...toBarInk(each.figure, top, place / Math.max(1, figures.length - 1), style));
      ink.push({
        ...{ mark: "text", x: left - GAP, y: top + BAR / 2, text: String(each.asked) },
        ...{ fill: "inkMuted", anchor: "end" },
      });
      const isThere = isMeasured(each.figure);
      ink.push({
        ...{ mark: "text", x: toEnd(each.figure) + GAP, y: top + BAR / 2, text: words(each) },
        ...{ fill: isThere ? "ink" : "inkMuted", anchor: "start" },
      });
      const figure = toBarKey(each.figure, indicator.slug);
      if (figure === null) return;
      const label = `${name}, ${each.asked}: ${words(each)}`;
      spots.push({ x: 0, y: top - 1, width, height: BAR + 2, label, figure });
    });
    y += height + GROUP_GAP;
  }
  const bottom = y - GROUP_GAP / 2;
  const ticks = thinTicks(axis.ticks, axis, (estimateTextWidth("1,000 bn", FONT_SIZE) + 12) / plot);
  return {
    kind: "grouped",
    ...{ width, height: bottom + 22, axis, spots },
    ink: [...ticks.flatMap((tick) => toTickInk(x(tick.value), tick.label, TOP, bottom)), ...ink],
    notes:
      axis.kind === "log" && all.some(({ value }) => value === 0)
        ? ["Zero has no place on a log scale: no bar is drawn for it"]
        : [],
  };

  function toEnd({ value, high }: BarFigure): number {
    return Math.max(left, x(Math.max(value ?? 0, high ?? 0)));
  }

  function toBarInk(figure: BarFigure, top: number, age: number, { slot }: CountryStyle): Ink[] {
    const { value, low, high } = figure;
    const bar: Ink[] =
      value === null || x(value) <= left
        ? []
        : [
            {
              ...{ mark: "path", d: toBox(left, top, x(value) - left, BAR) },
              ...{ fill: { country: slot }, opacity: 0.4 + 0.6 * age },
            },
          ];
    if (low === null || high === null) return bar;
    const middle = top + BAR / 2;
    return [
      ...bar,
      {
        ...{ mark: "path", d: toStroke(Math.max(left, x(low)), middle, x(high), middle) },
        ...{ stroke: "ink", strokeWidth: 1.5 },
      },
    ];
  }
}

/** A rule across the plot and the tick's name under it. */
function toTickInk(x: number, label: string, top: number, bottom: number): Ink[] {
  return [
    { mark: "path", d: toStroke(x, top, x, bottom), stroke: "rule" },
    toTickName(x, label, bottom),
  ];
}

/** The name of a place along an axis, under it. */
export function toTickName(x: number, text: string, bottom: number): Ink {
  return { mark: "text", x, y: bottom + 12, text, fill: "inkMuted", anchor: "middle" };
}

function isMeasured({ value, low, high }: BarFigure): boolean {
  return value !== null || (low !== null && high !== null);
}

function toWords({ asked, figure }: { asked: number; figure: BarFigure }, unit: string): string {
  if (!isMeasured(figure)) return toMissingWords(figure.standing, figure.note);
  const label = toLabel(figure, unit);
  return figure.year === asked || figure.year === null ? label : `${label} (${figure.year})`;
}

function toSorted(countries: readonly GroupedCountry[], sort: BarSort): GroupedCountry[] {
  if (sort === "choice") return [...countries];
  if (sort === "name") {
    return countries.toSorted((one, other) => one.name.localeCompare(other.name, "en"));
  }
  const size = ({ figures }: GroupedCountry) =>
    figures.findLast(({ figure }) => figure.value !== null)?.figure.value ?? -1;
  return countries.toSorted((one, other) => size(other) - size(one));
}
