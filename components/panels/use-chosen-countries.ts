"use client";

import { usePathname } from "next/navigation";
import { useMemo } from "react";
import {
  type ChooserFilters,
  keepKnown,
  loadChooserFilters,
  loadChosenCountries,
  MOST_CHOSEN,
  toCountriesQuery,
  toFiltersQuery,
} from "@/lib/contracts/chosen-countries";
import { useSiteFacts } from "./site-facts";
import { changeAddress, useAddress, useLaterAddress } from "./use-address";

/**
 * The countries that the page's address chooses, what in it could not be taken, and the ways to
 * choose others. The rest of the address stays as it is; every choice is a step of the browser's
 * history.
 */
export function useChosenCountries() {
  return useChoiceIn(useAddress());
}

/** The same, a moment after the address: see `useLaterAddress`. */
export function useLaterChosenCountries() {
  return useChoiceIn(useLaterAddress());
}

function useChoiceIn(address: URLSearchParams) {
  const { names } = useSiteFacts();
  const path = usePathname();
  const { kept: country, problems } = useMemo(
    () =>
      keepKnown(
        "country",
        loadChosenCountries(address).country,
        new Set(Object.keys(names)),
        MOST_CHOSEN,
      ),
    [address, names],
  );
  const toHref = (chosen: readonly string[]) => toCountriesQuery(address, chosen) || path;
  return {
    country,
    problems,
    /** Whether the address says nothing about countries, so that links need not either. */
    isUsual: !address.has("country"),
    toHref,
    setCountry: (chosen: readonly string[]) => {
      const now = new URLSearchParams(window.location.search);
      changeAddress(toCountriesQuery(now, chosen) || path, "push");
    },
  };
}

/** What narrows the country chooser's list, also in the address; typing in it makes no history. */
export function useChooserFilters() {
  const path = usePathname();
  const address = useAddress();
  const filters = useMemo(() => loadChooserFilters(address), [address]);
  const setFilters = (change: Partial<ChooserFilters>) =>
    changeAddress(toFiltersQuery(address, change) || path, "replace");
  return [filters, setFilters] as const;
}
