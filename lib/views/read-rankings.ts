import { QueryClient } from "@tanstack/react-query";
import {
  checkRankingsView,
  type RankingsFacts,
  type RankingsView,
  toTableView,
} from "@/lib/contracts/rankings-view";
import { type Catalog, getCatalog } from "@/lib/repositories/catalog";
import { listPublishers } from "@/lib/repositories/rankings";
import { readTable } from "./figures/read-table";

/**
 * All that the page of rankings needs at first paint: what can be chosen, and every reply that the
 * view asks for, already in the client's query cache.
 */
export async function readRankings(asked: RankingsView) {
  const catalog = await getCatalog();
  const facts = toFacts(catalog, await listPublishers());
  const countries = new Set(catalog.countries.keys());
  const { view } = checkRankingsView(asked, facts, countries, catalog.renamed);
  const { content, replies } = await readTable(toTableView(view));
  const queries = new QueryClient();
  for (const { queryKey, reply } of replies) queries.setQueryData(queryKey, reply);
  return { facts, view, content, queries };
}

function toFacts(catalog: Catalog, publishers: RankingsFacts["publishers"]): RankingsFacts {
  const regions = new Map<string, Set<string>>();
  for (const { region, subregion } of catalog.countries.values()) {
    regions.set(region, (regions.get(region) ?? new Set<string>()).add(subregion));
  }
  return {
    publishers,
    indicators: [...catalog.indicators.values()].map(({ slug, name, unit, domain }) => ({
      ...{ slug, name, unit, domain },
    })),
    regions: [...regions]
      .map(([name, subregions]) => ({
        name,
        subregions: [...subregions].filter((each) => each !== name).sort(),
      }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    groups: catalog.groups.map(({ slug, name }) => ({ slug, name })),
  };
}
