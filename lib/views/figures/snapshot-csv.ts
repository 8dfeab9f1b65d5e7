import type { CsvFigure } from "@/lib/export/to-csv";
import type { SnapshotIndicator } from "@/lib/series/snapshot";

/** Some countries' figures as they are stated, a row for each country and indicator; one without a word from any source too. */
export function toSnapshotCsv(
  indicators: readonly SnapshotIndicator[],
  countries: readonly string[],
  names: ReadonlyMap<string, string>,
): CsvFigure[] {
  const figures = indicators.map(({ slug, unit, figures }) => ({
    ...{ slug, unit },
    of: new Map(figures.map((figure) => [figure.iso3, figure])),
  }));
  return countries.flatMap((iso3) =>
    figures.map(({ slug, unit, of }) => ({
      ...{ year: null, value: null, low: null, high: null },
      ...{ standing: null, note: null, release: null, ...of.get(iso3) },
      ...{ iso3, name: names.get(iso3) ?? iso3, indicator: slug, unit },
    })),
  );
}
