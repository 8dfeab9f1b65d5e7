import { createLoader, parseAsArrayOf, parseAsString } from "nuqs/server";
import { parseAsYear } from "./address-terms";

/** What the address of an indicator's sources says. */
export const sourcesParsers = {
  country: parseAsString.withDefault("MNG"),
  from: parseAsYear,
};

export const loadSourcesView = createLoader(sourcesParsers);

/** What the address of a country says; no indicator is the one that is disputed most. */
export const portraitParsers = {
  indicator: parseAsString,
  from: parseAsYear,
};

export const loadCountryView = createLoader(portraitParsers);

/** What the address of the disagreements says; an empty choice is all. */
export const disagreementsParsers = {
  indicator: parseAsString.withDefault(""),
  country: parseAsArrayOf(parseAsString).withDefault([]),
  since: parseAsYear.withDefault(2015),
};

export const loadDisagreementsView = createLoader(disagreementsParsers);
