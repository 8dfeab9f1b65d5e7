"use client";

import { usePathname } from "next/navigation";
import { useMemo } from "react";
import {
  type ChooserFilters,
  keepKnown,
  loadChooserFilters,
  loadCountriesOf,
  MOST_CHOSEN,
  toCountriesQuery,
  toFiltersQuery,
} from "@/lib/contracts/chosen-countries";
import { useSiteFacts } from "./site-facts";
import {
  changeAddress,
  readSearch,
  useAddress,
  useAddressPart,
  useLaterAddress,
} from "./use-address";

/**
 * The countries that the page's address chooses, what in it could not be taken, and the way to
 * choose others. The rest of the address stays as it is; every choice is a step of the browser's
 * history.
 */
export function useChosenCountries() {
  const asked = useAddressPart("country");
  const { names } = useSiteFacts();
  const path = usePathname();
  return useMemo(() => {
    const address = new URLSearchParams(asked === null ? {} : { country: asked });
    const codes = loadCountriesOf(address, path);
    const known = new Set(Object.keys(names));
    const { kept: country, problems } = keepKnown("country", codes, known, MOST_CHOSEN);
    return {
      country,
      problems,
      /** Whether the address says nothing about countries, so that links need not either. */
      isUsual: asked === null,
      setCountry: (chosen: readonly string[]) => {
        const now = new URLSearchParams(readSearch());
        changeAddress(toCountriesQuery(now, chosen, path) || path, "push");
      },
    };
  }, [asked, names, path]);
}

/** The address of the same view with other countries; it follows a moment later: see `useLaterAddress`. */
export function useCountriesHref(): (chosen: readonly string[]) => string {
  const path = usePathname();
  const address = useLaterAddress();
  return (chosen) => toCountriesQuery(address, chosen, path) || path;
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
