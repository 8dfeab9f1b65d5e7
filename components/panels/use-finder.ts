"use client";

import type { CountriesReply } from "@/lib/contracts/countries";
import type { IndicatorsReply } from "@/lib/contracts/indicators";
import { useCountries, useIndicators } from "@/lib/queries/catalog";
import { toFindables } from "@/lib/series/finding/findables";
import { createFinder, type Finder } from "@/lib/series/finding/finder";
import { SITE_PAGES } from "@/lib/series/finding/site-pages";

let built: { countries: CountriesReply; indicators: IndicatorsReply; finder: Finder } | null = null;

/** The index over all that can be found, built once; null until countries and indicators are there. */
export function useFinder(): { finder: Finder | null; error: Error | null } {
  const countries = useCountries(true);
  const indicators = useIndicators(true);
  const error = countries.error ?? indicators.error;
  if (countries.data === undefined || indicators.data === undefined) return { finder: null, error };
  return { finder: getFinder(countries.data, indicators.data), error };
}

function getFinder(countries: CountriesReply, indicators: IndicatorsReply): Finder {
  if (built?.countries !== countries || built.indicators !== indicators) {
    const findables = toFindables(countries.data, indicators.data, SITE_PAGES);
    built = { countries, indicators, finder: createFinder(findables) };
  }
  return built.finder;
}
