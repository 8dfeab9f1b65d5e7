import { scaleFigure } from "../parse-figure";
import type { ObservationDraft } from "../release-draft";
import type { SeriesFigure } from "./read-series";

const NOTE = "Computed: share of GDP (MS.MIL.XPND.GD.ZS) × GDP in current US$ (NY.GDP.MKTP.CD)";

/**
 * Military spending in current US$, from its share of GDP and GDP of the same country and year.
 *
 * Where either is missing there is no figure. The standing is `estimated`, for WDI does not print
 * this number itself.
 *
 * @param shares in per cent of GDP
 * @param gdp in current US$
 * @example 2 % of US$ 50,000 → US$ 1,000
 */
export function mapSpending(
  shares: readonly SeriesFigure[],
  gdp: readonly SeriesFigure[],
): ObservationDraft[] {
  const gdpByPlace = new Map(gdp.map((each) => [`${each.iso3} ${each.year}`, each.value]));
  return shares.flatMap(({ iso3, year, value }) => {
    const product = gdpByPlace.get(`${iso3} ${year}`);
    if (product === undefined) return [];
    return [
      {
        indicator: "military-spending-usd",
        iso3,
        year,
        value: Math.round(scaleFigure(product, value / 100)),
        low: null,
        high: null,
        standing: "estimated",
        note: NOTE,
      },
    ];
  });
}
