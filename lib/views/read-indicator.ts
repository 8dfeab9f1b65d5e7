import { QueryClient } from "@tanstack/react-query";
import { toFigureView } from "@/lib/contracts/indicator-figure";
import {
  checkIndicatorView,
  type IndicatorView,
  toIndicatorQuery,
} from "@/lib/contracts/indicator-view";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type Catalog, getCatalog, getIndicators } from "@/lib/repositories/catalog";
import { listIndicatorCoverage, listYears } from "@/lib/repositories/list-indicator-coverage";
import { FULL_COLUMN } from "@/lib/series/frame";
import { placeFigure } from "./place-figure";

/**
 * All that an indicator's page needs at first paint: what it is, who measures it, what is covered, and
 * the tab's figure, drawn.
 *
 * @throws UnknownEntry for an unknown indicator
 */
export async function readIndicator(slug: string, asked: IndicatorView) {
  const catalog = await getCatalog();
  const { id, ...indicator } = await readIndicatorHead(slug);
  const [years, coverage] = await Promise.all([listYears(id), listIndicatorCoverage()]);
  const choices = toChoices(catalog, years);
  const { view } = checkIndicatorView(asked, {
    countries: new Set(catalog.countries.keys()),
    regions: new Set(choices.regions),
    groups: new Set(choices.groups.map((group) => group.slug)),
    years: years.map(({ year }) => year),
  });
  const queries = new QueryClient();
  const shown = toFigureView(slug, view);
  const isEmpty = view.tab === "time" && view.country.length === 0;
  return {
    queries,
    figure: {
      query: toIndicatorQuery(view),
      drawn: shown === null || isEmpty ? null : await placeFigure(shown, queries, FULL_COLUMN),
    },
    coverage: coverage.get(slug) ?? null,
    choices,
    indicator: {
      ...indicator,
      sources: indicator.sources
        .toSorted((one, other) => (one.preference ?? 99) - (other.preference ?? 99))
        .map(({ source, preference, definition }) => {
          const about = catalog.sources.get(source);
          return {
            ...{ source, preference, definition },
            ...{ title: about?.title ?? source, publisher: about?.publisher ?? source },
          };
        }),
    },
  };
}

/** What an indicator is. @throws UnknownEntry for an unknown one */
export async function readIndicatorHead(slug: string) {
  const [known] = getIndicators(await getCatalog(), [slug]);
  if (known === undefined) throw new UnknownEntry("indicator", [slug]);
  return known;
}

/** What can be chosen on the page. */
function toChoices(catalog: Catalog, years: readonly { year: number; countries: number }[]) {
  const countries = [...catalog.countries.values()];
  const regions = [...new Set(countries.flatMap(({ region, subregion }) => [region, subregion]))];
  return {
    years: [...years],
    regions: regions.filter((name) => name !== "").sort(),
    groups: catalog.groups.map(({ slug, name }) => ({ slug, name })),
  };
}
