import type { CsvFigure } from "@/lib/export/to-csv";
import type { IndicatorHead } from "@/lib/series/figure-words";
import type { CountrySeries } from "@/lib/series/line-chart";

/** Every figure of some countries over the years as it is stated, a row each. */
export function toSeriesCsv(
  { slug, unit }: IndicatorHead,
  countries: readonly CountrySeries[],
): CsvFigure[] {
  return countries.flatMap(({ iso3, name, points }) =>
    points.map((point) => ({ iso3, name, indicator: slug, unit, ...point })),
  );
}
