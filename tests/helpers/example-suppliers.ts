import {
  type CountrySuppliers,
  type SummedOrder,
  toCategorySums,
  toConcentration,
  toSums,
  toSupplierSums,
} from "@/lib/series/supplier-sums";

export const REGISTER = "sipri-arms-transfers-2026-02";

function toOrder(
  [iso3, name]: readonly [string | null, string],
  orderYear: number,
  tivOrder: number | null,
  rest: Partial<SummedOrder> = {},
): SummedOrder {
  return {
    ...{ supplier: { iso3, name }, orderYear, tivOrder, tivDelivered: tivOrder ?? 0 },
    ...{ category: "aircraft", delivery: "whole", ...rest },
  };
}

const SOVIET = [null, "Soviet Union"] as const;
const RUSSIA = ["RUS", "Russia"] as const;

/** Nine suppliers, a decade without an order, orders without a TIV, and one of which nothing came. */
export const ORDERS: readonly SummedOrder[] = [
  toOrder(SOVIET, 1951, 42.5),
  toOrder(SOVIET, 1963, 802.55, { category: "armoured-vehicles" }),
  toOrder(["POL", "Poland"], 1960, 15),
  toOrder(SOVIET, 1979, 504.75, { category: "artillery" }),
  toOrder(SOVIET, 1981, 427.1, { category: "armoured-vehicles" }),
  toOrder([null, "Czechoslovakia"], 1984, 96, { category: "missiles" }),
  toOrder(RUSSIA, 2009, 227.2, { category: "armoured-vehicles" }),
  toOrder(["CHN", "China"], 2003, 61.4, { category: "sensors" }),
  toOrder(["UKR", "Ukraine"], 2004, 24, { category: "engines" }),
  toOrder(["ISR", "Israel"], 2011, 18.25, { category: "sensors" }),
  toOrder(["TUR", "Türkiye"], 2016, 9, { category: "armoured-vehicles" }),
  toOrder(RUSSIA, 2019, 82.6, { tivDelivered: 41.3, delivery: "part" }),
  toOrder(["AUS", "Australia"], 2022, 2.6),
  toOrder(["USA", "United States"], 2023, 63.6, {
    ...{ tivDelivered: 0, delivery: "none", category: "armoured-vehicles" },
  }),
  toOrder(RUSSIA, 2024, null, { tivDelivered: 12, delivery: "not-known", category: "other" }),
];

/** What the API replies about a country with some orders. */
export function toExampleSuppliers(
  orders: readonly SummedOrder[] = ORDERS,
  change: Partial<CountrySuppliers> = {},
): CountrySuppliers {
  const suppliers = toSupplierSums(orders);
  const years = orders.map(({ orderYear }) => orderYear);
  const count = (state: string) => orders.filter(({ delivery }) => delivery === state).length;
  return {
    country: { iso3: "MNG", name: "Mongolia" },
    ...{ held: { from: null }, lastYear: 2024, apart: [], estimated: 3 },
    years: years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) },
    total: toSums(orders),
    delivery: {
      ...{ none: count("none"), part: count("part"), whole: count("whole") },
      "not-known": count("not-known"),
    },
    suppliers,
    categories: toCategorySums(orders),
    concentration: toConcentration(suppliers),
    ...change,
  };
}
