import type { FigureViewOf } from "@/lib/contracts/figures";
import { toWordsCsv } from "@/lib/export/words-csv";
import { getSuppliers } from "@/lib/repositories/get-suppliers";
import { listTransfers } from "@/lib/repositories/list-transfers";
import {
  toCategoriesContent,
  toDependenceContent,
  toOrdersContent,
} from "@/lib/series/arms-tables";
import type { FigureParts } from "./figure-parts";
import { withWords } from "./figure-words";

/** More than any recipient has in the whole register. */
const EVERY_ORDER = 10_000;

/**
 * A country's orders of arms as a table.
 *
 * @throws UnknownEntry for a code that stands for no country
 */
export async function readArmsFigure(view: FigureViewOf<"arms">): Promise<FigureParts> {
  const [country = ""] = view.country;
  const { from, until, show } = view;
  const { data, meta } = await getSuppliers({ country, from, until });
  const release = meta.releases[0]?.slug ?? null;
  const content =
    show === "categories"
      ? toCategoriesContent(data, release)
      : show === "dependence"
        ? toDependenceContent(data, release)
        : toOrdersContent(data, await readOrders(country, from, until), release);
  return withWords(view, {
    content,
    releases: meta.releases,
    figures: [],
    csv: toWordsCsv(content.table, meta.releases),
    dataVersion: meta.dataVersion,
  });
}

async function readOrders(country: string, from?: number, until?: number) {
  return (await listTransfers({ recipient: [country], from, until }, EVERY_ORDER)).data;
}
