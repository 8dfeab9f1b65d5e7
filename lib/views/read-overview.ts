import { QueryClient } from "@tanstack/react-query";
import type { FigureView } from "@/lib/contracts/figures";
import { checkView, type OverviewView, toOverviewQuery } from "@/lib/contracts/overview-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { compareQuery } from "@/lib/queries/compare";
import { contextFactsQuery } from "@/lib/queries/context-facts";
import { ranksQuery } from "@/lib/queries/rankings";
import { getCatalog } from "@/lib/repositories/catalog";
import { getRanking } from "@/lib/repositories/rankings";
import { toBarsContent } from "@/lib/series/bars-content";
import type { ChartContent } from "@/lib/series/chart-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { drawInline } from "./draw-inline";
import { placeFigure } from "./place-figure";
import { readComparison } from "./read-comparison";
import { readContextFacts } from "./read-context-facts";

const PUBLISHER = "gfp";

/** The page's charts; they stand as long as the view is the one they were drawn for. */
interface OverviewFigures {
  query: string;
  bars: Record<string, StaticFigure>;
  lines: Record<string, StaticFigure>;
  ranks: StaticFigure | null;
}

/**
 * All that the overview needs at first paint: the figures' numbers, already in the client's query
 * cache, and each chart drawn for a wide and a narrow column.
 */
export async function readOverview(asked: OverviewView) {
  const catalog = await getCatalog();
  const newest = await getRanking({ publisher: PUBLISHER, country: [] });
  const facts = {
    indicators: [...catalog.indicators.keys()],
    editions: newest.meta.editions,
  };
  const { view } = checkView(asked, {
    countries: new Set(catalog.countries.keys()),
    indicators: new Set(facts.indicators),
    renamed: catalog.renamed,
    editions: facts.editions,
  });
  const queries = new QueryClient();
  const figures: OverviewFigures = {
    query: toOverviewQuery(view),
    bars: {},
    lines: {},
    ranks: null,
  };
  const dataVersion = catalog.version;
  if (view.country.length === 0) return { facts, figures, queries, dataVersion };

  const { country, edition, from, axis } = view;
  const draw = (shown: FigureView, content: ChartContent) =>
    drawInline(`${catalog.version} ${toFigureAddress(shown, "svg")}`, content);
  await Promise.all([
    getRanking({ publisher: PUBLISHER, edition: edition ?? undefined, country }).then((ranks) =>
      queries.setQueryData(ranksQuery(PUBLISHER, edition, country).queryKey, ranks),
    ),
    readContextFacts({ country }).then((context) =>
      queries.setQueryData(contextFactsQuery(country).queryKey, context),
    ),
    placeFigure({ kind: "ranks", publisher: PUBLISHER, country }, queries).then((figure) => {
      figures.ranks = figure;
    }),
    readComparison({ country, indicator: view.indicator }).then(async (compare) => {
      queries.setQueryData(compareQuery(country, view.indicator).queryKey, compare);
      for (const compared of compare.data) {
        const indicator = compared.slug;
        const content = toBarsContent(compared, axis, (release) => release);
        figures.bars[indicator] = await draw({ kind: "bars", indicator, country, axis }, content);
      }
    }),
    ...view.series.map(async (indicator) => {
      const shown = { kind: "lines" as const, indicator, country, from, axis };
      figures.lines[indicator] = await placeFigure(shown, queries);
    }),
  ]);
  return { facts, figures, queries, dataVersion };
}
