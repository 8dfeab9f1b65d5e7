import { DIVISORS, fitsMeasure, MEASURE_NAMES, type Measure } from "@/lib/domain/measure";
import { UnfitRequest } from "@/lib/domain/unfit-request";
import { type CreditedRelease, getCatalog, getIndicators } from "@/lib/repositories/catalog";
import { findSeries, listWorldTotals } from "@/lib/repositories/find-series";
import type { DivisorFigure } from "@/lib/series/measures";

/** What figures of an indicator are divided by, for each country. */
export interface Divisors {
  of: (iso3: string) => readonly DivisorFigure[];
  releases: readonly CreditedRelease[];
}

const NONE: Divisors = { of: () => [], releases: [] };

/**
 * The divisors that a measure takes for an indicator: another indicator's figures by country, or the
 * world's sums. None for measures that divide by the country's own figures.
 */
export async function readDivisors(
  measure: Measure,
  indicator: string,
  country: readonly string[],
): Promise<Divisors> {
  if (measure === "share-of-world") {
    const { totals, releases } = await listWorldTotals(indicator);
    return { of: () => totals, releases };
  }
  const divisor = DIVISORS[measure];
  if (divisor === undefined) return NONE;
  const { data, meta } = await findSeries({ indicator: divisor.indicator, country });
  const figures = new Map(
    data.countries.map(({ iso3, points }) => [
      iso3,
      points.flatMap(({ year, value, release }) =>
        value === null ? [] : [{ year, value, releases: [release], countries: null }],
      ),
    ]),
  );
  return { of: (iso3) => figures.get(iso3) ?? [], releases: meta.releases };
}

/**
 * Makes sure that a measure says something of each indicator.
 *
 * @throws UnknownEntry for unknown indicators; UnfitRequest where it does not
 */
export async function checkMeasure(measure: Measure, indicators: readonly string[]): Promise<void> {
  for (const indicator of getIndicators(await getCatalog(), indicators)) {
    if (fitsMeasure(indicator, measure)) continue;
    throw new UnfitRequest(
      "measure",
      `“${MEASURE_NAMES[measure]}” says nothing of ${indicator.slug}, which is in ${indicator.unit}.`,
    );
  }
}

/** The releases that some figures or their divisors name, each once, by slug. */
export function joinReleases(
  ...groups: readonly (readonly CreditedRelease[])[]
): CreditedRelease[] {
  return [...new Map(groups.flat().map((release) => [release.slug, release])).values()].sort(
    (one, other) => (one.slug < other.slug ? -1 : 1),
  );
}
