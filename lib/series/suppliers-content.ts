import { toCount } from "@/lib/domain/count-words";
import type { FigureKey } from "@/lib/domain/figure-key";
import type { ChartContent } from "./chart-content";
import type { FigureCell } from "./figure-cell";
import { formatFigure, formatFull } from "./format-figure";
import { toCapital, toListWords, toNameInText } from "./names-in-text";
import { rememberByWidth } from "./remember-width";
import { listDecades } from "./supplier-decades";
import type { CountrySuppliers, SupplierSums } from "./supplier-sums";
import { type SuppliersChart, toSuppliersChart } from "./suppliers-chart";
import type { TableRows } from "./tables";
import { TIV_WORDS } from "./weapon-words";

/** More would be a list, and the key is one already. */
const MOST_NAMED = 3;

/**
 * A country's suppliers of arms by decade: all that the panel and its picture say.
 *
 * @param release slug of the register's release; null where there is no order
 */
export function toSuppliersContent(
  data: CountrySuppliers,
  release: string | null,
): ChartContent<SuppliersChart> {
  const { country, years, lastYear } = data;
  const notes = listNotes(data);
  const span = years === null ? "" : toSpan(years.first, years.last);
  return {
    title: `Who supplied ${toNameInText(country.name)} with arms`,
    subtitle:
      years === null
        ? "SIPRI TIV in millions"
        : `Delivered by the end of ${lastYear}, SIPRI TIV in millions, by decade of the order, ${span}`,
    toChart: rememberByWidth((width) => toSuppliersChart(data, release, notes, width)),
    sentence: toSuppliersSentence(data),
    table: toSuppliersTable(data, release),
    releases: release === null ? [] : [release],
    years: span.replace("–", "-"),
  };
}

/**
 * Who delivered how much of what came, and what did not come.
 *
 * @example "The Soviet Union supplied 87.3% of the 2,290 million TIV delivered to Mongolia on orders of 1951–2023, Russia 11.9% and Poland 0.672%. Of 52 orders, 1 had brought nothing by the end of 2024."
 */
export function toSuppliersSentence(data: CountrySuppliers): string | null {
  const { country, years, total, suppliers, delivery, lastYear } = data;
  if (years === null) return null;
  const span = toSpan(years.first, years.last);
  const named = suppliers.filter(({ share }) => (share ?? 0) > 0).slice(0, MOST_NAMED);
  const whose =
    total.orders === 1
      ? "Its one order"
      : `Of ${formatFull(total.orders, "")} orders, ${formatFull(delivery.none, "")}`;
  const nothing =
    delivery.none === 0 ? "" : ` ${whose} had brought nothing by the end of ${lastYear}.`;
  if (named.length === 0 || total.tivDelivered === null) {
    return `Nothing of a known TIV was delivered to ${toNameInText(country.name)} on orders of ${span}.${nothing}`;
  }
  const clauses = named.map(({ name, share }, place) => {
    const part = toShareWords(share ?? 0);
    return place === 0
      ? `${toCapital(toNameInText(name))} supplied ${part} of the ${formatFigure(total.tivDelivered ?? 0, "")} million TIV delivered to ${toNameInText(country.name)} on orders of ${span}`
      : `${toNameInText(name)} ${part}`;
  });
  return `${toListWords(clauses)}.${nothing}`;
}

/** A share as percent, in at most three significant digits. @example toShareWords(0.873) // → "87.3%" */
export function toShareWords(share: number): string {
  return formatFigure(share * 100, "%");
}

/** What must be known to read the bars. */
function listNotes(data: CountrySuppliers): string[] {
  const { country, held, apart, total, estimated } = data;
  const name = toNameInText(country.name);
  return [
    TIV_WORDS,
    ...(held?.from
      ? [`Orders of ${toNameInText(name)} before ${held.from} are not held here`]
      : []),
    ...apart.map(
      (each) =>
        `The register tells the ${each.orders} orders of ${toNameInText(each.name)} apart: they are not counted here`,
    ),
    ...(total.withoutOrdered === 0
      ? []
      : [
          `The register states no TIV for what was ordered by ${countOrders(total.withoutOrdered)}: what of it is not delivered is not known`,
        ]),
    ...(total.withoutDelivered === 0
      ? []
      : [`${countOrders(total.withoutDelivered)} without a TIV of what came are not counted`]),
    ...(estimated === 0
      ? []
      : [
          `Of ${countOrders(total.orders)}, ${formatFull(estimated, "")} rest on SIPRI’s estimate of the year or a number`,
        ]),
  ];
}

/** @example countOrders(1) // → "1 order" */
export function countOrders(orders: number): string {
  return toCount(orders, "order");
}

/** A row for each supplier: orders, what was delivered and what was not, and a column for each decade. */
function toSuppliersTable(data: CountrySuppliers, release: string | null): TableRows {
  const decades = listDecades(data);
  return {
    columns: [
      { key: "supplier", label: "Supplier", numeric: false },
      { key: "orders", label: "Orders", numeric: true },
      { key: "delivered", label: "TIV delivered, millions", numeric: true },
      { key: "share", label: "Share", numeric: true },
      { key: "open", label: "Ordered, not delivered", numeric: true },
      ...decades.map(({ decade }) => ({
        key: String(decade),
        label: `${decade}s`,
        numeric: true,
      })),
    ],
    rows: data.suppliers.map((supplier) => {
      const cell = (value: number | null, from: number, until: number) =>
        toCell(data, supplier, value, { from, until }, release);
      const { first = 0, last = 0 } = data.years ?? {};
      return [
        supplier.name,
        formatFull(supplier.orders, ""),
        cell(supplier.tivDelivered, first, last),
        supplier.share === null ? "" : toShareWords(supplier.share),
        supplier.tivOpen === null ? "no TIV" : formatFull(supplier.tivOpen, ""),
        ...decades.map(({ decade, from, until }) => {
          const own = supplier.decades.find((each) => each.decade === decade);
          return own === undefined ? "" : cell(own.tivDelivered, from, until);
        }),
      ];
    }),
  };
}

function toCell(
  { country }: CountrySuppliers,
  { iso3, name }: SupplierSums,
  value: number | null,
  years: { from: number; until: number },
  release: string | null,
): FigureCell {
  const text = value === null ? "no TIV" : formatFull(value, "");
  if (release === null) return text;
  const figure: FigureKey = {
    kind: "transfers",
    ...{ iso3: country.iso3, supplier: iso3 ?? name, ...years, release },
  };
  return { text, figure };
}

function toSpan(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}
