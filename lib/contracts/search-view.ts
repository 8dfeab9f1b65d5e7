import { createLoader, parseAsArrayOf, parseAsString } from "nuqs/server";

/** What the address of the search says: what was typed, and the countries to keep along the way. */
export const searchParsers = {
  q: parseAsString.withDefault(""),
  country: parseAsArrayOf(parseAsString).withDefault([]),
};

export const loadSearchView = createLoader(searchParsers);
