import { QueryClient } from "@tanstack/react-query";
import { toCompareFigure } from "@/lib/contracts/compare-figure";
import {
  type CompareView,
  checkCompareView,
  type loadCompareView,
} from "@/lib/contracts/compare-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { coverageQuery } from "@/lib/queries/coverage";
import { getCatalog } from "@/lib/repositories/catalog";
import { listCoveredYears } from "@/lib/repositories/list-covered-years";
import { getRankHistory } from "@/lib/repositories/rankings";
import { FULL_COLUMN } from "@/lib/series/frame";
import type { StaticFigure } from "@/lib/series/written-aside";
import { placeFigure } from "./place-figure";

const PUBLISHERS = ["gfp"];

/** All that the compare page needs at first paint: what can be chosen, and the chart that the address asks for. */
export async function readComparePage(asked: Awaited<ReturnType<typeof loadCompareView>>) {
  const catalog = await getCatalog();
  const indicators = [...catalog.indicators.values()].map(({ slug, name, unit, domain }) => ({
    ...{ slug, name, unit, domain },
  }));
  const regions = [
    ...new Set(
      [...catalog.countries.values()].flatMap(({ region, subregion }) => [region, subregion]),
    ),
  ].sort();
  const publishers = await Promise.all(
    PUBLISHERS.map(async (slug) => {
      const { data } = await getRankHistory({ publisher: slug, country: [] });
      const name = catalog.sources.get(slug)?.publisher ?? slug;
      return { slug, name, editions: data.editions.map(({ edition }) => edition) };
    }),
  );
  const { view } = checkCompareView(asked, {
    countries: new Set(catalog.countries.keys()),
    indicators: new Set(catalog.indicators.keys()),
    renamed: catalog.renamed,
    publishers: new Set(PUBLISHERS),
    regions: new Set(regions),
    groups: new Set(catalog.groups.map(({ slug }) => slug)),
  });
  const queries = new QueryClient();
  const covered = await readCovered(view, queries);
  const { figure: shown } = toCompareFigure(view, {
    indicators: catalog.indicators,
    covered,
    editions: publishers.find(({ slug }) => slug === view.publisher)?.editions ?? [],
  });
  const figure: { address: string; drawn: StaticFigure } | null =
    shown === null
      ? null
      : {
          address: toFigureAddress(shown, "svg"),
          drawn: await placeFigure(shown, queries, FULL_COLUMN),
        };
  return { facts: { indicators, publishers, regions }, view, shown, figure, queries };
}

async function readCovered({ indicator, country }: CompareView, queries: QueryClient) {
  const [first] = indicator;
  if (first === undefined || country.length === 0) return [];
  const reply = await listCoveredYears({ indicator: [first], country });
  queries.setQueryData(coverageQuery([first], country).queryKey, reply);
  return reply.data[0]?.years ?? [];
}
