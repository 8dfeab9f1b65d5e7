import type { SuppliersRequest } from "@/lib/contracts/suppliers";
import { DELIVERY_STATES, type DeliveryState } from "@/lib/domain/arms-transfer";
import { EXTRACTED_RECIPIENTS, LAST_REGISTER_YEAR } from "@/lib/domain/transfer-extract";
import { findFormerNames } from "@/lib/series/former-codes";
import { toNameInText } from "@/lib/series/names-in-text";
import {
  toCategorySums,
  toConcentration,
  toSums,
  toSupplierSums,
} from "@/lib/series/supplier-sums";
import { getCatalog, getCountries } from "./catalog";
import { listTransfers } from "./list-transfers";

/** More than any recipient has in the whole register. */
const EVERY_ORDER = 10_000;

/**
 * Who supplied a country with arms, by decade of the order, how much of it came, by which kinds of
 * weapons, and how far it depended on one supplier.
 *
 * @param request from, until: years of order
 * @throws UnknownEntry for a code that stands for no country
 * @example (await getSuppliers({ country: "MNG" })).data.suppliers[0]?.name // → "Soviet Union"
 */
export async function getSuppliers({ country, from, until }: SuppliersRequest) {
  const catalog = await getCatalog();
  const [subject] = getCountries(catalog, [country]);
  if (subject === undefined) throw new Error(`no country was found for ${country}`);
  const { iso3, name } = subject;
  const [{ data: orders, meta }, apart] = await Promise.all([
    listTransfers({ recipient: [iso3], from, until }, EVERY_ORDER),
    readApart(iso3),
  ]);
  const held = EXTRACTED_RECIPIENTS.find((each) => each.iso3 === iso3);
  const suppliers = toSupplierSums(orders);
  const years = orders.map(({ orderYear }) => orderYear);
  const count = (state: DeliveryState) =>
    orders.filter(({ delivery }) => delivery === state).length;
  const [none = 0, part = 0, whole = 0, notKnown = 0] = DELIVERY_STATES.map(count);
  return {
    data: {
      country: { iso3, name },
      held: held === undefined ? null : { from: held.from },
      lastYear: LAST_REGISTER_YEAR,
      apart,
      years: years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) },
      estimated: orders.filter(
        (each) => each.orderYearEstimated || each.orderedEstimated || each.deliveredEstimated,
      ).length,
      total: toSums(orders),
      delivery: { none, part, whole, "not-known": notKnown },
      suppliers,
      categories: toCategorySums(orders),
      concentration: toConcentration(suppliers),
    },
    meta: { releases: meta.releases, dataVersion: catalog.version },
  };
}

/** The orders of former states that a country goes on from: the register tells them apart from its own. */
async function readApart(iso3: string): Promise<{ name: string; orders: number }[]> {
  const former = findFormerNames(iso3);
  const held = EXTRACTED_RECIPIENTS.filter(
    ({ iso3: code, name }) => code === null && former.includes(toNameInText(name)),
  );
  return Promise.all(
    held.map(async ({ name }) => {
      const { data } = await listTransfers({ recipient: [name] }, EVERY_ORDER);
      return { name, orders: data.length };
    }),
  );
}
