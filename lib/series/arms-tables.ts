import type { StatedTransfer } from "@/lib/domain/arms-transfer";
import type { ChartContent } from "./chart-content";
import { toYearsWords } from "./events/transfer-events";
import type { FigureCell } from "./figure-cell";
import { formatFigure, formatFull } from "./format-figure";
import { toNameInText } from "./names-in-text";
import { toPieces, toYearWords } from "./order-words";
import { type PlainTableChart, toPlainTableChart } from "./plain-table-chart";
import { listDecades, toDecadeConcentration } from "./supplier-decades";
import type { Concentration, CountrySuppliers } from "./supplier-sums";
import { countOrders, toShareWords } from "./suppliers-content";
import type { TableRows } from "./tables";
import { STATUS_NAMES, WEAPON_CATEGORY_NAMES } from "./weapon-words";

const TIV_DELIVERED = { key: "delivered", label: "TIV delivered, millions", numeric: true };

/** What kinds of weapons a country ordered: all that the table's picture says. */
export function toCategoriesContent(
  data: CountrySuppliers,
  release: string | null,
): ChartContent<PlainTableChart> {
  const { categories, country } = data;
  const [first] = categories;
  const table: TableRows = {
    columns: [
      { key: "category", label: "Category", numeric: false },
      { key: "orders", label: "Orders", numeric: true },
      TIV_DELIVERED,
      { key: "share", label: "Share", numeric: true },
      { key: "open", label: "Ordered, not delivered", numeric: true },
    ],
    rows: categories.map(({ category, orders, tivDelivered, share, tivOpen }) => [
      WEAPON_CATEGORY_NAMES[category],
      formatFull(orders, ""),
      toTiv(tivDelivered),
      share === null ? "" : toShareWords(share),
      toTiv(tivOpen),
    ]),
  };
  const share = first?.share ?? null;
  return toContent(data, release, table, {
    title: `Arms ordered by ${toNameInText(country.name)}, by category`,
    sentence:
      first === undefined || share === null
        ? null
        : `The largest category is ${WEAPON_CATEGORY_NAMES[first.category].toLowerCase()}: ${toShareWords(share)} of the TIV delivered, in ${countOrders(first.orders)}.`,
  });
}

/** How far a country's deliveries came from one supplier, in all and by decade, the newest first. */
export function toDependenceTable(data: CountrySuppliers, release: string | null): TableRows {
  const { years, total, concentration, country } = data;
  if (years === null) return { columns: DEPENDENCE_COLUMNS, rows: [] };
  const all = {
    ...{ label: "All years", from: years.first, until: years.last },
    ...{ orders: total.orders, delivered: total.tivDelivered, concentration },
  };
  const decades = listDecades(data)
    .filter(({ orders }) => orders > 0)
    .map((row) => ({
      ...{ label: `${row.decade}s`, from: row.from, until: row.until, orders: row.orders },
      ...{ delivered: row.delivered, concentration: toDecadeConcentration(row) },
    }))
    .reverse();
  return {
    columns: DEPENDENCE_COLUMNS,
    rows: [all, ...decades].map((row) => [
      row.label,
      formatFull(row.orders, ""),
      toSumCell(row.delivered, release, {
        ...{ iso3: country.iso3, from: row.from, until: row.until },
      }),
      ...toConcentrationCells(row.concentration),
    ]),
  };
}

const DEPENDENCE_COLUMNS: TableRows["columns"] = [
  { key: "years", label: "Years of order", numeric: false },
  { key: "orders", label: "Orders", numeric: true },
  TIV_DELIVERED,
  { key: "suppliers", label: "Suppliers", numeric: true },
  { key: "largest", label: "Largest", numeric: false },
  { key: "share", label: "Its share", numeric: true },
  { key: "herfindahl", label: "Herfindahl index", numeric: true },
];

/** The same as a figure: all that its picture says. */
export function toDependenceContent(
  data: CountrySuppliers,
  release: string | null,
): ChartContent<PlainTableChart> {
  const { country, concentration } = data;
  return toContent(data, release, toDependenceTable(data, release), {
    title: `How far deliveries to ${toNameInText(country.name)} came from one supplier`,
    sentence: concentration === null ? null : toDependenceSentence(country.name, concentration),
  });
}

/** @example "Of the 4 suppliers that delivered to Mongolia, the largest, the Soviet Union, has 87.3% of the TIV; the Herfindahl index is 0.776." */
export function toDependenceSentence(
  name: string,
  { suppliers, largest, herfindahl }: Concentration,
): string {
  const whose = toNameInText(largest.name);
  const one = `Everything of a known TIV that was delivered to ${toNameInText(name)} came from ${whose}.`;
  if (suppliers === 1) return one;
  return `Of the ${suppliers} suppliers that delivered to ${toNameInText(name)}, the largest, ${whose}, has ${toShareWords(largest.share)} of the TIV; the Herfindahl index is ${formatFigure(herfindahl, "")}.`;
}

/** Every order of a country, the newest first: all that the table's picture says. */
export function toOrdersContent(
  data: CountrySuppliers,
  orders: readonly StatedTransfer[],
  release: string | null,
): ChartContent<PlainTableChart> {
  const newest = orders.toSorted(
    (one, other) => other.orderYear - one.orderYear || one.line - other.line,
  );
  const table: TableRows = {
    columns: [
      { key: "weapon", label: "Weapon", numeric: false },
      { key: "supplier", label: "Supplier", numeric: false },
      { key: "year", label: "Ordered in", numeric: true },
      { key: "ordered", label: "Ordered", numeric: true },
      { key: "pieces", label: "Delivered", numeric: true },
      { key: "years", label: "Delivered in", numeric: false },
      { key: "tiv", label: "TIV ordered, millions", numeric: true },
      TIV_DELIVERED,
      { key: "line", label: "Register line", numeric: true },
    ],
    rows: newest.map(toOrderCells),
  };
  const { country, delivery } = data;
  const none = delivery.none === 0 ? "" : `; ${formatFull(delivery.none, "")} not delivered at all`;
  return toContent(data, release, table, {
    title: `Orders of arms by ${toNameInText(country.name)}`,
    sentence: `The register lists ${countOrders(orders.length)}${none}.`,
  });
}

function toOrderCells(order: StatedTransfer): FigureCell[] {
  const { designation, description, status, supplier, delivery, release, line } = order;
  const figure = { kind: "transfer" as const, release, line };
  const what = [description, ...(status === "new" ? [] : [STATUS_NAMES[status]])].join(", ");
  const pieces = toPieces(order.delivered, order.deliveredEstimated);
  return [
    `${designation}, ${what}`,
    supplier.name,
    toYearWords(order),
    toPieces(order.ordered, order.orderedEstimated),
    { text: delivery === "none" ? "none" : pieces, figure },
    toYearsWords(order.deliveryYears),
    toTiv(order.tivOrder),
    { text: toTiv(order.tivDelivered), figure },
    String(line),
  ];
}

function toContent(
  { years, lastYear }: CountrySuppliers,
  release: string | null,
  table: TableRows,
  said: { title: string; sentence: string | null },
): ChartContent<PlainTableChart> {
  const [from, until] = [years?.first ?? null, years?.last ?? null];
  const span = from === null || until === null ? [] : [...new Set([from, until])];
  return {
    ...said,
    subtitle: [
      "SIPRI TIV in millions",
      ...(span.length === 0 ? [] : [`orders of ${span.join("–")}`]),
      `delivered by the end of ${lastYear}`,
    ].join(", "),
    toChart: (width) => toPlainTableChart(table, 0, width),
    table,
    releases: release === null ? [] : [release],
    years: span.join("-"),
  };
}

function toConcentrationCells(one: Concentration | null): string[] {
  if (one === null) return ["none", "", "", ""];
  return [
    formatFull(one.suppliers, ""),
    one.largest.name,
    toShareWords(one.largest.share),
    formatFigure(one.herfindahl, ""),
  ];
}

function toSumCell(
  value: number | null,
  release: string | null,
  of: { iso3: string; from: number; until: number },
): FigureCell {
  const text = toTiv(value);
  if (release === null) return text;
  return { text, figure: { kind: "transfers", supplier: null, ...of, release } };
}

function toTiv(tiv: number | null): string {
  return tiv === null ? "no TIV" : formatFull(tiv, "");
}
