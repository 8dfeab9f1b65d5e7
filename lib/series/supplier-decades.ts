import { type Concentration, type CountrySuppliers, toConcentration } from "./supplier-sums";

/** What was ordered in one decade, by supplier. TIV in millions; null where no order has one. */
export interface SupplierDecadeRow {
  /** Its first year. */
  decade: number;
  /** The years of it that orders can be of. */
  from: number;
  until: number;
  orders: number;
  delivered: number | null;
  open: number | null;
  /** As the suppliers stand in the whole: the largest of all decades first. */
  suppliers: { iso3: string | null; name: string; orders: number; delivered: number | null }[];
}

const YEARS = 10;

/** Every decade from the first order to the last, those without an order too. */
export function listDecades({
  suppliers,
  years,
}: Pick<CountrySuppliers, "suppliers" | "years">): SupplierDecadeRow[] {
  if (years === null) return [];
  const first = Math.floor(years.first / YEARS) * YEARS;
  const count = Math.floor((years.last - first) / YEARS) + 1;
  return Array.from({ length: count }, (_, index) => {
    const decade = first + index * YEARS;
    const own = suppliers.flatMap(({ iso3, name, decades }) => {
      const found = decades.find((each) => each.decade === decade);
      return found === undefined ? [] : [{ iso3, name, ...found }];
    });
    return {
      decade,
      from: Math.max(decade, years.first),
      until: Math.min(decade + YEARS - 1, years.last),
      orders: own.reduce((sum, { orders }) => sum + orders, 0),
      delivered: toSum(own.map(({ tivDelivered }) => tivDelivered)),
      open: toSum(own.map(({ tivOpen }) => tivOpen)),
      suppliers: own.map(({ iso3, name, orders, tivDelivered }) => ({
        ...{ iso3, name, orders, delivered: tivDelivered },
      })),
    };
  });
}

/** How far deliveries on one decade's orders came from one supplier. */
export function toDecadeConcentration(row: SupplierDecadeRow): Concentration | null {
  const total = row.delivered ?? 0;
  const shares = row.suppliers
    .map(({ iso3, name, delivered }) => ({
      ...{ iso3, name },
      share: delivered === null || total === 0 ? null : delivered / total,
    }))
    .sort((one, other) => (other.share ?? 0) - (one.share ?? 0));
  return toConcentration(shares);
}

function toSum(values: readonly (number | null)[]): number | null {
  const stated = values.filter((value) => value !== null);
  if (stated.length === 0) return null;
  return Number(stated.reduce((sum, value) => sum + value, 0).toFixed(2));
}
