import { createLoader, parseAsArrayOf, parseAsString } from "nuqs/server";

/** What the address of the search says: what was typed, and the countries to keep along the way. */
export const loadSearchView = createLoader({
  q: parseAsString.withDefault(""),
  country: parseAsArrayOf(parseAsString).withDefault([]),
});
