import { QueryClient } from "@tanstack/react-query";
import type { FigureViewOf } from "@/lib/contracts/figures";
import type { SuppliersPageView } from "@/lib/contracts/suppliers-page-view";
import { EXTRACTED_RECIPIENTS, LAST_REGISTER_YEAR } from "@/lib/domain/transfer-extract";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { getSuppliers } from "@/lib/repositories/get-suppliers";
import { listTransfers } from "@/lib/repositories/list-transfers";
import {
  toCategoriesContent,
  toDependenceContent,
  toOrdersContent,
} from "@/lib/series/arms-tables";
import type { ChartContent } from "@/lib/series/chart-content";
import { chooseOrders } from "@/lib/series/chosen-orders";
import { FULL_COLUMN } from "@/lib/series/frame";
import { toWordsReply } from "./figures/figure-words";
import { readParts } from "./figures/read-parts";
import { toPartsThing } from "./figures/to-parts-thing";
import { placeParts } from "./place-figure";

/** More than any recipient has in the whole register. */
const EVERY_ORDER = 10_000;
/** More rows than anyone copies from a page. */
const MOST_COPIED = 200;
/** No order of the register is older. */
const FIRST_ORDER_YEAR = 1940;

/**
 * A country's suppliers of arms: the figure, the sums, and the orders that the address chooses.
 *
 * @throws UnknownEntry for a code that stands for no country
 */
export async function readSuppliersPage(iso3: string, asked: SuppliersPageView) {
  const catalog = await getCatalog();
  const [country] = getCountries(catalog, [iso3]);
  if (country === undefined) throw new Error(`no country was found for ${iso3}`);
  const { from, problem } = readFrom(asked.from);
  const view = { kind: "suppliers" as const, country: [iso3], from, until: undefined };
  const queries = new QueryClient();
  const [{ data, meta }, orders, parts] = await Promise.all([
    getSuppliers({ country: iso3, from }),
    listTransfers({ recipient: [iso3], from }, EVERY_ORDER),
    readParts(view),
  ]);
  const chosen = chooseOrders(orders.data, asked);
  const release = meta.releases[0]?.slug ?? null;
  const toAlong = (show: FigureViewOf<"arms">["show"], content: ChartContent) => {
    const words = toWordsReply({ ...meta, content });
    // A long register is taken along as its CSV.
    if (words.data.table.rows.length > MOST_COPIED) words.data.table.rows = [];
    return { view: { ...view, kind: "arms" as const, show }, words };
  };
  return {
    ...{ country, data, view, queries, from },
    figure: data.years === null ? null : await placeParts(view, parts, queries, FULL_COLUMN),
    thing: toPartsThing(view, parts),
    release: meta.releases[0] ?? null,
    tables: {
      categories: toAlong("categories", toCategoriesContent(data, release)),
      dependence: toAlong("dependence", toDependenceContent(data, release)),
      orders: toAlong("orders", toOrdersContent(data, orders.data, release)),
    },
    chosen: { ...chosen, problems: [...problem, ...chosen.problems] },
    held: EXTRACTED_RECIPIENTS.flatMap(({ iso3: code }) => {
      const other = code === null ? undefined : catalog.countries.get(code);
      return other === undefined ? [] : [{ iso3: other.iso3, name: other.name }];
    }),
  };
}

/** The first year of order that an address asks for; what is none is told. */
function readFrom(text: string): { from: number | undefined; problem: string[] } {
  if (text === "") return { from: undefined, problem: [] };
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (year >= FIRST_ORDER_YEAR && year <= LAST_REGISTER_YEAR) return { from: year, problem: [] };
  const problem = `Orders cannot be counted from “${text.slice(0, 20)}”: expected a year from ${FIRST_ORDER_YEAR} to ${LAST_REGISTER_YEAR}.`;
  return { from: undefined, problem: [problem] };
}

/** The page with the countries that stay chosen along its links. */
export type SuppliersPage = Awaited<ReturnType<typeof readSuppliersPage>> & {
  along: readonly string[];
};
