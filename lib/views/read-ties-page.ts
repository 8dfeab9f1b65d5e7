import { QueryClient } from "@tanstack/react-query";
import { checkTiesView, type TiesAddress } from "@/lib/contracts/ties-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { getCatalog } from "@/lib/repositories/catalog";
import { listObligationYears, readOrderYears } from "@/lib/repositories/get-tie-network";
import { readParts } from "./figures/read-parts";
import { placeParts } from "./place-figure";

/** The drawing's column beside the table. */
const DRAWING_COLUMN = 400;

/** All that the page of ties needs at first paint, and of which years anything is known. */
export async function readTiesPage(address: TiesAddress) {
  const catalog = await getCatalog();
  const [years, orders] = await Promise.all([listObligationYears(), readOrderYears()]);
  const facts = { years, orders };
  const { view } = checkTiesView(address, facts, new Set(catalog.countries.keys()));
  const queries = new QueryClient();
  const parts = await readParts(view);
  const drawn = await placeParts(view, parts, queries, DRAWING_COLUMN);
  return {
    queries,
    facts,
    content: parts.content,
    view,
    figure: { address: toFigureAddress(view, "svg"), drawn },
  };
}
