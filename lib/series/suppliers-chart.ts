import { toCountryStyles } from "./country-style";
import { formatFigure } from "./format-figure";
import { FONT_SIZE } from "./frame";
import { type Ink, type InkColour, toBox, toHatch, toStroke } from "./ink";
import { type KeyEntry, layOutKey } from "./key-layout";
import type { InkChart, Spot } from "./spot";
import { listDecades, type SupplierDecadeRow } from "./supplier-decades";
import type { CountrySuppliers, SupplierSums } from "./supplier-sums";
import { estimateTextWidth } from "./text-width";
import { thinTicks, toFraction, toValueAxis, type ValueAxis } from "./value-axis";

/** A bar for each decade of order, broken by supplier; the same for the page and for the picture. Lengths in pixels. */
export interface SuppliersChart extends InkChart {
  kind: "suppliers";
  notes: string[];
}

const BAR = 22;
const ROW = 32;
const GAP = 6;
const TICKS = 4;
const SWATCH = 12;
const KEY_ROOM_ABOVE = 10;
/** More colours than these are hard to tell apart in one bar. */
const MOST_COLOURED = 6;
const OTHERS: InkColour = { grey: 4 };
/** A bar that is there can be seen. */
const LEAST_BAR = 1;
/** From this length on a line of paper parts a piece from the next. */
const LEAST_TO_PART = 4;

interface Part {
  name: string;
  colour: InkColour;
}

/**
 * What was delivered to a country, by decade of the order, each bar broken by supplier, the largest
 * one first; hatched what was ordered and not delivered. The smaller suppliers stand together.
 *
 * @param width of the drawing in pixels, 280 or more
 */
export function toSuppliersChart(
  data: CountrySuppliers,
  release: string | null,
  notes: readonly string[],
  width: number,
): SuppliersChart {
  const parts = listParts(data.suppliers);
  const rows = listDecades(data);
  const key = layOutKey([listKey(parts, data)], width, -KEY_ROOM_ABOVE);
  const top = key.height === 0 ? 0 : key.height - KEY_ROOM_ABOVE + 2 * GAP;
  const axis = toValueAxis(
    rows.map(({ delivered, open }) => (delivered ?? 0) + (open ?? 0)),
    "",
    "linear",
    TICKS,
    false,
  );
  const left = estimateTextWidth("1950s", FONT_SIZE) + GAP;
  const wordsWidth = Math.max(
    0,
    ...rows.map((row) => estimateTextWidth(toTotalWords(row), FONT_SIZE)),
  );
  const plot = Math.max(60, width - left - wordsWidth - 2 * GAP);
  const scale = (value: number) => toFraction(value, axis) * plot;
  const bottom = top + rows.length * ROW;
  const ink: Ink[] = [];
  const spots: Spot[] = [];
  rows.forEach((row, place) => {
    const y = top + place * ROW;
    ink.push(...toRowInk(row, parts, { left, y, scale }));
    if (row.orders === 0 || release === null) return;
    const { from, until } = row;
    spots.push({
      ...{ x: 0, y, width, height: ROW, label: toRowLabel(row) },
      figure: {
        kind: "transfers",
        ...{ iso3: data.country.iso3, supplier: null, from, until, release },
      },
    });
  });
  return {
    kind: "suppliers",
    ...{ width, height: bottom + 22, spots, notes: [...notes] },
    ink: [...toAxisInk(axis, { left, top, bottom, plot, scale }), ...key.ink, ...ink],
  };
}

/** The suppliers that have a colour of their own; the rest share one. */
function listParts(suppliers: SupplierSums[]): Part[] {
  const delivering = suppliers.filter(({ tivDelivered }) => (tivDelivered ?? 0) > 0);
  const few = delivering.length <= MOST_COLOURED + 1 ? delivering.length : MOST_COLOURED;
  const coloured = delivering.slice(0, few);
  const styles = toCountryStyles(coloured.map(({ iso3, name }) => iso3 ?? name));
  return coloured.map(({ name }, place) => ({
    name,
    colour: { country: styles[place]?.slot ?? 1 },
  }));
}

function listKey(parts: readonly Part[], data: CountrySuppliers): KeyEntry[] {
  const { suppliers, total, lastYear } = data;
  const named = new Set(parts.map(({ name }) => name));
  const rest = suppliers.filter(
    ({ name, tivDelivered }) => !named.has(name) && (tivDelivered ?? 0) > 0,
  );
  const entry = (text: string, draw: KeyEntry["draw"]) => ({ iconWidth: SWATCH, text, draw });
  const swatch =
    (fill: InkColour): KeyEntry["draw"] =>
    (x, y) => [{ mark: "path", d: toBox(x, y - SWATCH / 2, SWATCH, SWATCH), fill }];
  return [
    ...parts.map(({ name, colour }) => entry(name, swatch(colour))),
    ...(rest.length === 0 ? [] : [entry(`${rest.length} others`, swatch(OTHERS))]),
    ...((total.tivOpen ?? 0) === 0
      ? []
      : [
          entry(`+ ordered, not delivered by the end of ${lastYear}`, (x, y) =>
            toOpenInk(x, y - SWATCH / 2, SWATCH, SWATCH),
          ),
        ]),
  ];
}

function toRowInk(
  row: SupplierDecadeRow,
  parts: readonly Part[],
  { left, y, scale }: { left: number; y: number; scale: (value: number) => number },
): Ink[] {
  const barTop = y + (ROW - BAR) / 2;
  const middle = y + ROW / 2;
  const ink: Ink[] = [];
  let x = left;
  for (const { value, colour } of toPieces(row, parts)) {
    const long = Math.max(LEAST_BAR, scale(value));
    const shown = long > LEAST_TO_PART ? long - 1 : long;
    ink.push({ mark: "path", d: toBox(x, barTop, shown, BAR), fill: colour });
    x += long;
  }
  const open = row.open ?? 0;
  if (open > 0) {
    const long = Math.max(3, scale(open));
    ink.push(...toOpenInk(x, barTop, long, BAR));
    x += long;
  }
  const isThere = row.orders > 0;
  return [
    ...ink,
    {
      ...{ mark: "text", x: left - GAP, y: middle, text: `${row.decade}s` },
      ...{ fill: "inkMuted", anchor: "end" },
    },
    {
      ...{ mark: "text", x: x + GAP, y: middle, text: toTotalWords(row) },
      ...{ fill: isThere ? "ink" : "inkMuted", anchor: "start", hasRim: true },
    },
  ];
}

/** What each supplier with a colour delivered on a decade's orders, and what the others did together. */
function toPieces(
  { suppliers }: SupplierDecadeRow,
  parts: readonly Part[],
): { value: number; colour: InkColour }[] {
  const toValue = (name: string) => suppliers.find((each) => each.name === name)?.delivered ?? 0;
  const named = new Set(parts.map(({ name }) => name));
  const others = suppliers
    .filter(({ name }) => !named.has(name))
    .reduce((sum, { delivered }) => sum + (delivered ?? 0), 0);
  return [
    ...parts.map(({ name, colour }) => ({ value: toValue(name), colour })),
    { value: others, colour: OTHERS },
  ].filter(({ value }) => value > 0);
}

/** What was ordered and not delivered: an outline, hatched. */
function toOpenInk(x: number, y: number, width: number, height: number): Ink[] {
  return [
    { mark: "path", d: toHatch(x, y, width, height), stroke: "inkMuted" },
    { mark: "path", d: toBox(x + 0.5, y + 0.5, width - 1, height - 1), stroke: "inkMuted" },
  ];
}

function toAxisInk(
  axis: ValueAxis,
  place: {
    left: number;
    top: number;
    bottom: number;
    plot: number;
    scale: (value: number) => number;
  },
): Ink[] {
  const { left, top, bottom, plot, scale } = place;
  const apart = (estimateTextWidth("10,000", FONT_SIZE) + 12) / plot;
  return thinTicks(axis.ticks, axis, apart).flatMap(({ value, label }): Ink[] => {
    const x = left + scale(value);
    return [
      { mark: "path", d: toStroke(x, top, x, bottom), stroke: "rule" },
      { mark: "text", x, y: bottom + 12, text: label, fill: "inkMuted", anchor: "middle" },
    ];
  });
}

/** @example "2.6 + 3.6" */
export function toTotalWords({ orders, delivered, open }: SupplierDecadeRow): string {
  if (orders === 0) return "no order";
  const words = delivered === null ? "no TIV" : formatFigure(delivered, "");
  return (open ?? 0) > 0 ? `${words} + ${formatFigure(open ?? 0, "")}` : words;
}

/** What a row says to those who do not see it. */
function toRowLabel(row: SupplierDecadeRow): string {
  const parts = row.suppliers
    .filter(({ delivered }) => (delivered ?? 0) > 0)
    .map(({ name, delivered }) => `${name} ${formatFigure(delivered ?? 0, "")}`);
  const open = (row.open ?? 0) > 0 ? `; ${formatFigure(row.open ?? 0, "")} not delivered` : "";
  const delivered =
    row.delivered === null ? "no TIV" : `${formatFigure(row.delivered, "")} delivered`;
  return `Ordered ${row.from}–${row.until}: ${delivered}${parts.length === 0 ? "" : `, ${parts.join(", ")}`}${open}`;
}
