import type { ComparedIndicator } from "@/lib/domain/comparison";
import { toCountryStyles } from "./country-style";
import { isUncertainZero, toLabel, toMissingWords } from "./figure-words";
import { formatRatio } from "./format-figure";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { toTickName } from "./grouped-chart";
import { type Ink, toBox, toMovedSymbol, toStroke } from "./ink";
import { toDrawnValue } from "./snapshot";
import type { InkChart, Spot } from "./spot";
import { toBarKey } from "./tables";
import { estimateTextWidth, wrapText } from "./text-width";
import { toFraction, type ValueAxis } from "./value-axis";

/** Several indicators, each country as a multiple of the first; the same for the page and for the picture. */
export interface RatioChart extends InkChart {
  kind: "ratio";
  axis: ValueAxis;
  notes: string[];
}

const ROW = 20;
const BAR = 10;
const HEAD = 26;
const GAP = 8;
const TOP = 6;
const WIDEST_NAMES = 0.34;

/**
 * Several indicators under one another, each country's figure over that of one of them on one log
 * axis: right of 1 is more, left of 1 is less.
 *
 * Where that one has no figure, or zero, no ratio is known: words say so, and the others' own
 * figures stand as they are; a zero of another country has no place on the axis and is named.
 *
 * @param baseAt place of the country that the others are divided by
 * @param width of the drawing in pixels, 280 or more
 */
export function toRatioChart(
  indicators: readonly ComparedIndicator[],
  width: number,
  baseAt = 0,
): RatioChart {
  const countries = indicators[0]?.figures ?? [];
  const styles = new Map(
    toCountryStyles(countries.map(({ iso3 }) => iso3)).map((style) => [style.iso3, style]),
  );
  const isOther = (_figure: Figure, place: number) => place !== baseAt;
  const others = countries.filter(isOther);
  const axis = toRatioAxis(
    indicators.flatMap(({ figures }) => figures.flatMap(({ ratio }) => ratio ?? [])),
    width,
  );
  const namesWidth = Math.min(
    Math.max(0, ...others.map(({ name }) => estimateTextWidth(name, FONT_SIZE))),
    width * WIDEST_NAMES,
  );
  const left = Math.ceil(namesWidth) + 2 * GAP;
  const labelWidth = Math.max(
    estimateTextWidth("1,234 times", FONT_SIZE),
    ...indicators.flatMap((each) =>
      each.figures
        .filter(isOther)
        .map((figure) => estimateTextWidth(toWords(each, figure, each.figures[baseAt]), FONT_SIZE)),
    ),
  );
  const right = width - Math.min(labelWidth + GAP, width * 0.45);
  const x = (ratio: number) => left + toFraction(ratio, axis) * (right - left);
  const one = x(1);

  const ink: Ink[] = [];
  const spots: Spot[] = [];
  let y = TOP;
  for (const indicator of indicators) {
    const base = indicator.figures[baseAt];
    if (base === undefined) continue;
    const rest = indicator.figures.filter(isOther);
    const sign = (base.value ?? 0) > 0 ? " = 1" : "";
    const head = `${indicator.name}: ${base.name} ${toOwn(indicator, base)}${sign}`;
    for (const text of wrapText(head, FONT_SIZE, width)) {
      ink.push({
        mark: "text",
        x: 0,
        y: y + 10,
        text,
        fill: "ink",
        anchor: "start",
        isBold: true,
        hasRim: true,
      });
      y += LINE_HEIGHT;
    }
    y += HEAD - LINE_HEIGHT - 2;
    const heights = rest.map(({ name }) =>
      Math.max(ROW, wrapText(name, FONT_SIZE, namesWidth).length * LINE_HEIGHT + 6),
    );
    const end = y + heights.reduce((total, each) => total + each, 0);
    for (const { value } of axis.ticks) {
      const isOne = value === 1;
      ink.push({
        ...{ mark: "path", d: toStroke(x(value), y, x(value), end) },
        ...{ stroke: isOne ? "inkMuted" : "rule", strokeWidth: isOne ? 1.5 : 1 },
      });
    }
    rest.forEach((figure, place) => {
      const style = styles.get(figure.iso3);
      const lines = wrapText(figure.name, FONT_SIZE, namesWidth);
      const height = heights[place] ?? ROW;
      const middle = y + height / 2;
      lines.forEach((text, line) => {
        const at = middle + (line - (lines.length - 1) / 2) * LINE_HEIGHT;
        ink.push({ mark: "text", x: namesWidth + 2, y: at, text, fill: "ink", anchor: "end" });
      });
      const { ratio } = figure;
      const fill = { country: style?.slot ?? 1 };
      if (ratio !== null && ratio > 0) {
        const [from, to] = [Math.min(one, x(ratio)), Math.max(one, x(ratio))];
        ink.push({
          mark: "path",
          d: toBox(from, middle - BAR / 2, to - from, BAR),
          fill,
          opacity: 0.55,
        });
        const symbol = toMovedSymbol(style?.symbolPath ?? "", x(ratio), middle, 1);
        ink.push({ mark: "path", d: symbol, fill, stroke: "paper", strokeWidth: 1 });
      }
      const text = toWords(indicator, figure, base);
      const end = ratio !== null && ratio > 0 ? Math.max(one, x(ratio)) + 9 : one + 9;
      const isKnown = ratio !== null;
      ink.push({
        ...{ mark: "text", x: end, y: middle, text, anchor: "start", hasRim: true },
        fill: isKnown ? "ink" : "inkMuted",
      });
      const key = toBarKey(figure, indicator.slug);
      if (key !== null) {
        const label = `${indicator.name}, ${figure.name}: ${text}`;
        spots.push({ x: 0, y, width, height, label, figure: key });
      }
      y += height;
    });
    y += 10;
  }
  const bottom = y - 2;
  return {
    kind: "ratio",
    ...{ width, height: bottom + 22, axis, spots },
    ink: [
      ...ink,
      ...toNamedTicks(axis, x).map(({ value, label }) => toTickName(x(value), label, bottom)),
    ],
    notes: indicators.some(({ figures }) => figures.some(({ ratio }) => ratio === 0))
      ? ["Zero has no place on a log scale: no bar is drawn for it"]
      : [],
  };
}

type Figure = ComparedIndicator["figures"][number];

function toOwn({ unit }: ComparedIndicator, figure: Figure): string {
  const isThere = toDrawnValue(figure) !== null;
  const year = !isThere || figure.year === null ? "" : ` in ${figure.year}`;
  const words = !isThere || /^%|\$/.test(unit) ? "" : ` ${unit}`;
  return `${toLabel(figure, unit)}${words}${year}`;
}

/** The multiple, with the figure's year where it is not the base's; or why there is none. */
function toWords(indicator: ComparedIndicator, figure: Figure, base: Figure | undefined): string {
  if (figure.ratio === null) {
    if (toDrawnValue(figure) === null) return toMissingWords(figure.standing, figure.note);
    return base?.value === 0 && !isUncertainZero(base)
      ? `${base.name} has none to divide by`
      : toOwn(indicator, figure);
  }
  const year = figure.year === base?.year ? "" : ` (${figure.year})`;
  return `${formatRatio(figure.ratio)}×${year}`;
}

/** The places whose names find room beside one another, 1 among them. */
function toNamedTicks({ ticks }: ValueAxis, x: (ratio: number) => number): ValueAxis["ticks"] {
  const named: ValueAxis["ticks"] = [];
  for (const tick of ticks.toSorted(
    (a, b) => Math.abs(x(a.value) - x(1)) - Math.abs(x(b.value) - x(1)),
  )) {
    const isFree = named.every(
      ({ value, label }) =>
        Math.abs(x(value) - x(tick.value)) >=
        (estimateTextWidth(label, FONT_SIZE) + estimateTextWidth(tick.label, FONT_SIZE)) / 2 + GAP,
    );
    if (isFree) named.push(tick);
  }
  return named.toSorted((one, other) => one.value - other.value);
}

/** Powers of ten around 1 and around every ratio. */
function toRatioAxis(ratios: readonly number[], width: number): ValueAxis {
  const powers = [1, ...ratios].filter((ratio) => ratio > 0).map((ratio) => Math.log10(ratio));
  const first = Math.floor(Math.min(...powers));
  const last = Math.max(Math.ceil(Math.max(...powers)), first + 1);
  const step = Math.ceil((last - first) / (width < 480 ? 4 : 8));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (power) => power % step === 0,
  );
  return {
    kind: "log",
    domain: [10 ** first, 10 ** last],
    ticks: ticks.map((power) => ({ value: 10 ** power, label: `${formatRatio(10 ** power)}×` })),
  };
}
