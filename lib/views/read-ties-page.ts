import { QueryClient } from "@tanstack/react-query";
import { checkTiesView, STATEMENTS_INDICATOR, type TiesAddress } from "@/lib/contracts/ties-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { snapshotQuery } from "@/lib/queries/snapshot";
import { getCatalog } from "@/lib/repositories/catalog";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { listObligationYears, readOrderYears } from "@/lib/repositories/get-tie-network";
import { readParts } from "./figures/read-parts";
import { toPartsThing } from "./figures/to-parts-thing";
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
  const statements = { indicator: [STATEMENTS_INDICATOR], country: view.country };
  queries.setQueryData(snapshotQuery(statements).queryKey, await getSnapshot(statements));
  return {
    queries,
    facts,
    content: parts.content,
    view,
    figure: { address: toFigureAddress(view, "svg"), drawn },
    thing: toPartsThing(view, parts),
  };
}
