import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";

/** Counted alike by readers and by the API; kept apart from it so that no schema travels to the browser. */
export const MOST_CHOSEN = 12;
const MOST_SHOWN = 20;

export const DEFAULT_COUNTRIES = ["MNG", "RUS", "CHN"];
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
  country: parseAsArrayOf(parseAsString).withDefault(DEFAULT_COUNTRIES),
  edition: parseAsInteger,
  indicator: parseAsArrayOf(parseAsString).withDefault(HEADLINE_INDICATORS),
  series: parseAsArrayOf(parseAsString).withDefault(HEADLINE_SERIES),
  axis: parseAsStringLiteral(["linear", "log"]).withDefault("linear"),
  from: parseAsInteger.withDefault(FIRST_YEAR_SHOWN),
};

/** What narrows the list in the country chooser; kept in the address beside the choice. */
export const chooserParsers = {
  region: parseAsString.withDefault(""),
  group: parseAsString.withDefault(""),
  rank: parseAsString.withDefault(""),
};

export const loadOverviewView = createLoader(overviewParsers);
export const loadChooserFilters = createLoader(chooserParsers);

export type OverviewView = inferParserType<typeof overviewParsers>;
export type ChooserFilters = inferParserType<typeof chooserParsers>;

const writeView = createSerializer(overviewParsers);
const writeAll = createSerializer({ ...overviewParsers, ...chooserParsers });

/** A view as the page's address, what is usual left out. @example "/?country=MNG,KAZ" */
export function toOverviewQuery(view: OverviewView): string {
  return writeView(view) || "/";
}

/** The address with some of it changed and the rest as it is. */
export function toAddressQuery(
  address: URLSearchParams,
  change: Partial<OverviewView & ChooserFilters>,
): string {
  return writeAll(new URLSearchParams(address), change) || "/";
}

/** What the store knows of, to hold a pasted address against. */
export interface KnownNames {
  countries: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
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
  const problems: string[] = [];
  const keep = (kind: string, names: readonly string[], of: ReadonlySet<string>, most: number) => {
    const once = [...new Set(names.filter((name) => name !== ""))];
    const unknown = once.filter((name) => !of.has(name));
    if (unknown.length > 0) problems.push(`No ${kind} is known as ${unknown.join(", ")}.`);
    const found = once.filter((name) => of.has(name));
    if (found.length > most) {
      problems.push(
        `At most ${most} can be shown at a time; left out: ${found.slice(most).join(", ")}.`,
      );
    }
    return found.slice(0, most);
  };
  const country = keep("country", asked.country, known.countries, MOST_CHOSEN);
  const indicator = keep("indicator", asked.indicator, known.indicators, MOST_SHOWN);
  const series = keep("indicator", asked.series, known.indicators, MOST_SHOWN);
  const edition =
    asked.edition === null || known.editions.includes(asked.edition) ? asked.edition : null;
  if (edition !== asked.edition) {
    problems.push(
      `There is no ${asked.edition} edition here; the newest is shown. At hand: ${known.editions.join(", ")}.`,
    );
  }
  const from = asked.from >= 1800 && asked.from <= 2100 ? asked.from : FIRST_YEAR_SHOWN;
  if (from !== asked.from) problems.push(`${asked.from} is no year that figures exist for.`);
  return { view: { ...asked, country, indicator, series, edition, from }, problems };
}
