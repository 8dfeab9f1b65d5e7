import { group } from "d3-array";
import type { DeliveryState, StatedTransfer, TransferParty } from "@/lib/domain/arms-transfer";
import type { WeaponCategory } from "@/lib/domain/weapon-category";

/** What sums need of an order. */
export type SummedOrder = Pick<
  StatedTransfer,
  "supplier" | "orderYear" | "category" | "delivery" | "tivOrder" | "tivDelivered"
>;

/** Some orders together. TIV in millions; null where none of the orders has one. */
export interface OrderSums {
  orders: number;
  tivOrdered: number | null;
  tivDelivered: number | null;
  /** Ordered and not delivered by the end of the register's years. */
  tivOpen: number | null;
  /** Orders that the sums leave out, since the register has no TIV for them. */
  withoutOrdered: number;
  withoutDelivered: number;
}

export interface SupplierDecade extends OrderSums {
  /** Its first year. */
  decade: number;
}

export interface SupplierSums extends OrderSums, TransferParty {
  /** Of the TIV delivered by all; null where there is none. */
  share: number | null;
  firstYear: number;
  lastYear: number;
  /** Orders of which nothing was delivered. */
  undelivered: number;
  /** By year of order, the decades in which it took an order. */
  decades: SupplierDecade[];
}

export interface CategorySums extends OrderSums {
  category: WeaponCategory;
  share: number | null;
}

/** How far a country depends on one supplier, by delivered TIV. */
export interface Concentration {
  /** How many suppliers delivered anything of a known TIV. */
  suppliers: number;
  largest: TransferParty & { share: number };
  /** 0 to 1; see `toConcentration`. */
  herfindahl: number;
}

/** Who supplied a country with arms, and what is known of it. */
export interface CountrySuppliers {
  country: { iso3: string; name: string };
  /** From which year of order on its orders are held, null for all; null as a whole where none is. */
  held: { from: number | null } | null;
  /** Deliveries are known up to its end. */
  lastYear: number;
  /** Former states whose own orders stand apart. */
  apart: { name: string; orders: number }[];
  /** Of the orders counted; null where there is none. */
  years: { first: number; last: number } | null;
  /** Orders of which the year or a number is the publisher's estimate. */
  estimated: number;
  total: OrderSums;
  delivery: Record<DeliveryState, number>;
  suppliers: SupplierSums[];
  categories: CategorySums[];
  concentration: Concentration | null;
}

export function toSums(orders: readonly SummedOrder[]): OrderSums {
  const ordered = orders.flatMap(({ tivOrder }) => tivOrder ?? []);
  const delivered = orders.flatMap(({ tivDelivered }) => tivDelivered ?? []);
  const open = orders.flatMap(({ tivOrder, tivDelivered }) =>
    tivOrder === null || tivDelivered === null ? [] : Math.max(0, tivOrder - tivDelivered),
  );
  return {
    orders: orders.length,
    tivOrdered: toSum(ordered),
    tivDelivered: toSum(delivered),
    tivOpen: toSum(open),
    withoutOrdered: orders.length - ordered.length,
    withoutDelivered: orders.length - delivered.length,
  };
}

/** The register states hundredths: what is past them is the machine's. */
function toSum(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(2));
}

/** Each supplier's orders together, the largest by delivered TIV first, then by ordered, then by name. */
export function toSupplierSums(orders: readonly SummedOrder[]): SupplierSums[] {
  const total = toSums(orders).tivDelivered;
  return [...group(orders, ({ supplier }) => supplier.name).values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const sums = toSums(own);
      const years = own.map(({ orderYear }) => orderYear);
      return {
        ...first.supplier,
        ...sums,
        share: toShare(sums.tivDelivered, total),
        firstYear: Math.min(...years),
        lastYear: Math.max(...years),
        undelivered: own.filter(({ delivery }) => delivery === "none").length,
        decades: toDecades(own),
      };
    })
    .sort(
      (one, other) =>
        (other.tivDelivered ?? 0) - (one.tivDelivered ?? 0) ||
        (other.tivOrdered ?? 0) - (one.tivOrdered ?? 0) ||
        (one.name < other.name ? -1 : 1),
    );
}

function toDecades(orders: readonly SummedOrder[]): SupplierDecade[] {
  return [...group(orders, ({ orderYear }) => toDecade(orderYear))]
    .map(([decade, own]) => ({ decade, ...toSums(own) }))
    .sort((one, other) => one.decade - other.decade);
}

/** The first year of a year's decade. @example toDecade(1987) // → 1980 */
export function toDecade(year: number): number {
  return Math.floor(year / 10) * 10;
}

/** The orders of each category together, the largest by delivered TIV first. */
export function toCategorySums(orders: readonly SummedOrder[]): CategorySums[] {
  const total = toSums(orders).tivDelivered;
  return [...group(orders, ({ category }) => category)]
    .map(([category, own]) => {
      const sums = toSums(own);
      return { category, ...sums, share: toShare(sums.tivDelivered, total) };
    })
    .sort(
      (one, other) =>
        (other.tivDelivered ?? 0) - (one.tivDelivered ?? 0) ||
        (other.tivOrdered ?? 0) - (one.tivOrdered ?? 0) ||
        (one.category < other.category ? -1 : 1),
    );
}

function toShare(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/**
 * How far deliveries came from one supplier: the largest one's share, and the Herfindahl index
 * H = Σ sᵢ², where sᵢ is supplier i's share of the delivered TIV. H is 1 where one supplier delivered
 * everything, and 1 ∕ n where n of them delivered alike.
 *
 * It is about what was delivered in the years looked at: orders without a TIV or without a delivery
 * do not count, a supplier that nobody knows counts as one, and a state and its successor count as
 * two. Capability that came long ago weighs as much as what came last, and arms made at home weigh
 * nothing; so it says whose arms came, not whom a country can do without.
 *
 * @returns null where nothing of a known TIV was delivered
 */
export function toConcentration(
  suppliers: readonly Pick<SupplierSums, "iso3" | "name" | "share">[],
): Concentration | null {
  const counted = suppliers.flatMap(({ iso3, name, share }) =>
    share === null || share === 0 ? [] : { iso3, name, share },
  );
  const [largest] = counted;
  if (largest === undefined) return null;
  return {
    suppliers: counted.length,
    largest,
    herfindahl: counted.reduce((sum, { share }) => sum + share * share, 0),
  };
}
