import type { ComparedFigure, ComparedIndicator } from "@/lib/domain/comparison";
import { isMeasured, type Standing } from "@/lib/domain/observation";
import { getCatalog, getCountries, getIndicators, toReleases } from "./catalog";
import { readFigures, type WantedYear } from "./read-figures";

/**
 * Each country's figure for each indicator, its newest or the one nearest to a year, with its ratio
 * to the first country's.
 *
 * Of the sources that an indicator prefers, the first that speaks about the country is shown. Where
 * that source says "not reported" for every year, so do we: another's older guess would hide that.
 * A source without a preference is never asked; a figure that is absent altogether is absent here,
 * not zero.
 *
 * @param request country: ISO 3166-1 alpha-3 codes; indicator: slugs, all where absent
 * @throws UnknownEntry naming unknown codes or slugs
 */
export async function compareCountries(
  request: { country: readonly string[]; indicator?: readonly string[] } & WantedYear,
) {
  const catalog = await getCatalog();
  const countries = getCountries(catalog, request.country);
  const indicators = getIndicators(catalog, request.indicator ?? [...catalog.indicators.keys()]);
  const rows = await readFigures(
    indicators.map(({ id }) => id),
    countries.map(({ iso3 }) => iso3),
    request,
  );
  const newest = new Map(rows.map((row) => [`${row.indicatorId} ${row.iso3}`, row]));

  const compared: ComparedIndicator[] = indicators.map(
    ({ id, sources: _sources, ...indicator }) => {
      const figures = countries.map(({ iso3, name }) => {
        const row = newest.get(`${id} ${iso3}`);
        return {
          iso3,
          name,
          value: row?.value ?? null,
          low: row?.low ?? null,
          high: row?.high ?? null,
          year: row?.year ?? null,
          standing: row?.standing ?? null,
          note: row?.note ?? null,
          disputeFactor: row?.disputeFactor ?? null,
          release: row === undefined ? null : (catalog.releases.get(row.releaseId)?.slug ?? null),
        };
      });
      return { ...indicator, figures: withRatios(figures) };
    },
  );
  return {
    data: compared,
    meta: {
      countries: countries.map(({ iso3 }) => iso3),
      releases: toReleases(
        catalog,
        rows.map(({ releaseId }) => releaseId),
      ),
      dataVersion: catalog.version,
    },
  };
}

function withRatios(figures: readonly Omit<ComparedFigure, "ratio">[]): ComparedFigure[] {
  const base = figures[0]?.value ?? null;
  return figures.map((figure) => ({
    ...figure,
    ratio:
      base === null || base === 0 || figure.value === null || !measured(figure)
        ? null
        : figure.value / base,
  }));
}

function measured({ standing }: { standing: Standing | null }): boolean {
  return standing !== null && isMeasured({ standing });
}
