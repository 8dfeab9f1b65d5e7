import { getCatalog } from "@/lib/repositories/catalog";
import { listIndicatorCoverage } from "@/lib/repositories/list-indicator-coverage";
import { toCoverageWords } from "@/lib/series/coverage-words";

/** Every indicator with its preferred source and what is covered, as the list of them shows it. */
export async function readIndicators() {
  const [catalog, coverage] = await Promise.all([getCatalog(), listIndicatorCoverage()]);
  return [...catalog.indicators.values()].map(
    ({ slug, name, unit, domain, direction, definition, sources }) => {
      const preferred = sources
        .filter(({ preference }) => preference !== null)
        .toSorted((one, other) => (one.preference ?? 0) - (other.preference ?? 0));
      return {
        ...{ slug, name, unit, domain, direction, definition },
        sources: preferred.map(({ source }) => catalog.sources.get(source)?.shortName ?? source),
        covered: toCoverageWords(coverage.get(slug) ?? null),
      };
    },
  );
}

export type ListedIndicator = Awaited<ReturnType<typeof readIndicators>>[number];
