import { QueryClient } from "@tanstack/react-query";
import {
  checkView,
  DEFAULT_COUNTRIES,
  MOST_CHOSEN,
  type OverviewView,
  toOverviewQuery,
} from "@/lib/contracts/overview-view";
import { type FigureView, toFigureAddress } from "@/lib/export/figure-address";
import { compareQuery } from "@/lib/queries/compare";
import { rankHistoryQuery, ranksQuery } from "@/lib/queries/rankings";
import { seriesQuery } from "@/lib/queries/series";
import { type Catalog, getCatalog } from "@/lib/repositories/catalog";
import { compareCountries } from "@/lib/repositories/compare-countries";
import { findSeries } from "@/lib/repositories/find-series";
import { getRankHistory, getRanking } from "@/lib/repositories/rankings";
import { toBarsContent } from "@/lib/series/bars-content";
import type { ChartContent } from "@/lib/series/chart-content";
import { toLinesContent } from "@/lib/series/lines-content";
import { toRanksContent } from "@/lib/series/ranks-content";
import { drawInline, type StaticFigure } from "./draw-inline";
import { getPublicAddress } from "./public-address";

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
  const facts = toFacts(catalog, newest.meta.editions);
  const { view } = checkView(asked, {
    countries: new Set(catalog.countries.keys()),
    indicators: new Set(catalog.indicators.keys()),
    editions: newest.meta.editions,
  });
  const queries = new QueryClient();
  const figures: OverviewFigures = {
    query: toOverviewQuery(view),
    bars: {},
    lines: {},
    ranks: null,
  };
  if (view.country.length === 0) return { facts, figures, queries };

  const { country, edition, from, axis } = view;
  const draw = (shown: FigureView, content: ChartContent) =>
    drawInline(`${catalog.version} ${toFigureAddress(shown, "svg")}`, content);
  await Promise.all([
    getRanking({ publisher: PUBLISHER, edition: edition ?? undefined, country }).then((ranks) =>
      queries.setQueryData(ranksQuery(PUBLISHER, edition, country).queryKey, ranks),
    ),
    getRankHistory({ publisher: PUBLISHER, country }).then(async (history) => {
      queries.setQueryData(rankHistoryQuery(PUBLISHER, country).queryKey, history);
      const { editions, countries } = history.data;
      const content = toRanksContent(
        { slug: PUBLISHER, name: history.meta.releases[0]?.publisher ?? "" },
        editions,
        countries,
      );
      figures.ranks = await draw({ kind: "ranks", publisher: PUBLISHER, country }, content);
    }),
    compareCountries({ country, indicator: view.indicator }).then(async (compare) => {
      queries.setQueryData(compareQuery(country, view.indicator).queryKey, compare);
      for (const compared of compare.data) {
        const indicator = compared.slug;
        const content = toBarsContent(compared, axis, (release) => release);
        figures.bars[indicator] = await draw({ kind: "bars", indicator, country, axis }, content);
      }
    }),
    ...view.series.map((indicator) =>
      findSeries({ indicator, country, from }).then(async (series) => {
        queries.setQueryData(seriesQuery(indicator, country, from).queryKey, series);
        const content = toLinesContent(series.data.indicator, series.data.countries, axis);
        const shown = { kind: "lines" as const, indicator, country, from, to: null, axis };
        figures.lines[indicator] = await draw(shown, content);
      }),
    ),
  ]);
  return { facts, figures, queries };
}

/** What the page's choices are made of. */
function toFacts(catalog: Catalog, editions: number[]) {
  return {
    names: Object.fromEntries([...catalog.countries].map(([iso3, { name }]) => [iso3, name])),
    known: { indicators: [...catalog.indicators.keys()], editions },
    presets: [
      { name: "Mongolia, Russia and China", country: DEFAULT_COUNTRIES },
      ...catalog.groups
        .filter(({ members }) => members.length > 2 && members.length < MOST_CHOSEN)
        .map(({ name, members }) => ({
          name: members.includes("MNG") ? name : `${name} + Mongolia`,
          country: ["MNG", ...members.filter((iso3) => iso3 !== "MNG")],
        })),
    ],
    origin: getPublicAddress(),
  };
}
