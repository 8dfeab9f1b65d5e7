import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
} from "nuqs/server";
import { parseAsOneOf, parseAsYear } from "./address-terms";
import { countryParsers, keepKnown, MOST_CHOSEN } from "./chosen-countries";

const MOST_SHOWN = 20;

export const HEADLINE_INDICATORS = [
  "military-spending-usd",
  "active-personnel",
  "tanks",
  "aircraft-total",
  "nuclear-warheads",
  "population",
  "gdp-usd",
];
export const HEADLINE_SERIES = [
  "military-spending-usd",
  "military-spending-share-of-gdp",
  "cinc",
  "active-personnel",
];
export const FIRST_YEAR_SHOWN = 1990;

/** What the overview's address says: the one place where the view is kept. */
export const overviewParsers = {
  ...countryParsers,
  edition: parseAsYear,
  indicator: parseAsArrayOf(parseAsString).withDefault(HEADLINE_INDICATORS),
  series: parseAsArrayOf(parseAsString).withDefault(HEADLINE_SERIES),
  axis: parseAsOneOf(["linear", "log"]).withDefault("linear"),
  from: parseAsYear.withDefault(FIRST_YEAR_SHOWN),
};

export const loadOverviewView = createLoader(overviewParsers);

export type OverviewView = inferParserType<typeof overviewParsers>;

const writeView = createSerializer(overviewParsers);

/** A view as the page's address, what is usual left out. @example "/?country=MNG,KAZ" */
export function toOverviewQuery(view: OverviewView): string {
  return writeView(view) || "/";
}

/** What the store knows of, to hold a pasted address against. */
export interface KnownNames {
  countries: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  /** Indicators' names of before, with the present one. */
  renamed?: ReadonlyMap<string, string>;
  editions: readonly number[];
}

/**
 * A view that can be shown, and a sentence for everything in the address that cannot.
 *
 * Nothing is dropped in silence: unknown codes, repeated ones and what goes past twelve
 * countries are each named.
 */
export function checkView(
  asked: OverviewView,
  known: KnownNames,
): { view: OverviewView; problems: string[] } {
  const keepIndicators = (slugs: readonly string[]) =>
    keepKnown("indicator", slugs, known.indicators, MOST_SHOWN, known.renamed);
  const countries = keepKnown("country", asked.country, known.countries, MOST_CHOSEN);
  const indicators = keepIndicators(asked.indicator);
  const overTime = keepIndicators(asked.series);
  const problems = [countries, indicators, overTime].flatMap((each) => each.problems);
  const edition =
    asked.edition === null || known.editions.includes(asked.edition) ? asked.edition : null;
  if (edition !== asked.edition) {
    problems.push(
      `There is no ${asked.edition} edition here; the newest is shown. At hand: ${known.editions.join(", ")}.`,
    );
  }
  const from = asked.from >= 1800 && asked.from <= 2100 ? asked.from : FIRST_YEAR_SHOWN;
  if (from !== asked.from) problems.push(`${asked.from} is no year that figures exist for.`);
  const [country, indicator, series] = [countries.kept, indicators.kept, overTime.kept];
  return { view: { ...asked, country, indicator, series, edition, from }, problems };
}
