import { createLoader, parseAsArrayOf, parseAsInteger, parseAsString } from "nuqs/server";

/** What the address of an indicator's sources says. */
export const loadSourcesView = createLoader({
  country: parseAsString.withDefault("MNG"),
  from: parseAsInteger,
});

/** What the address of a country says; no indicator is the one that is disputed most. */
export const loadCountryView = createLoader({
  indicator: parseAsString,
  from: parseAsInteger,
});

/** What the address of the disagreements says; an empty choice is all. */
export const loadDisagreementsView = createLoader({
  indicator: parseAsString.withDefault(""),
  country: parseAsArrayOf(parseAsString).withDefault([]),
  since: parseAsInteger.withDefault(2015),
});
