import { notFound, permanentRedirect } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { keepKnown, loadChosenCountries, MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import { getCatalog } from "@/lib/repositories/catalog";
import { findAddressCountry } from "@/lib/series/find-address-country";
import { toSearch, toSearchParams } from "./to-search";

/**
 * The country that a portrait's address names, then those that it is held against.
 *
 * Sends to the address with the country's code where another spelling of it is asked, with the
 * rest of the address kept; to the page of nothing there where no country is meant.
 *
 * @param part of the country's pages that is asked for, as in "/neighbourhood"; empty for the portrait
 */
export async function openCountry(asked: string, search: SearchParams, part = "") {
  const { countries } = await getCatalog();
  if (!countries.has(asked)) {
    const meant = findAddressCountry(decodeURIComponent(asked), [...countries.values()]);
    if (meant === null) notFound();
    permanentRedirect(`/countries/${meant}${part}${toSearch(toSearchParams(search))}`);
  }
  const { country: chosen } = loadChosenCountries(search);
  const { kept } = keepKnown("country", chosen, new Set(countries.keys()), MOST_CHOSEN);
  return {
    country: [asked, ...kept.filter((each) => each !== asked)].slice(0, MOST_CHOSEN),
    /** Empty where nothing is chosen, so that links stay plain. */
    chosen: "country" in search ? kept : [],
  };
}
