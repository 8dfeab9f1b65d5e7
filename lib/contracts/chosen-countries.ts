import { createLoader, createSerializer, parseAsArrayOf, parseAsString } from "nuqs/server";

/** Counted alike by readers and by the API; kept apart from it so that no schema travels to the browser. */
export const MOST_CHOSEN = 12;

export const DEFAULT_COUNTRIES = ["MNG", "RUS", "CHN"];

/** Those that Mongolia is held against where a page is about who stands around it. */
export const AROUND_MONGOLIA = [
  ...["MNG", "RUS", "CHN", "JPN", "KOR", "PRK"],
  ...["KAZ", "IND", "AUS", "VNM", "USA"],
];

/** Pages that show others than the three where their address says nothing. */
const USUAL_COUNTRIES: ReadonlyMap<string, string[]> = new Map([
  ["/cooperation/ties", AROUND_MONGOLIA],
  ["/cooperation/peacekeeping", AROUND_MONGOLIA],
]);

function toCountryParsers(path: string) {
  const usual = USUAL_COUNTRIES.get(path) ?? DEFAULT_COUNTRIES;
  return { country: parseAsArrayOf(parseAsString).withDefault(usual) };
}

/** The chosen countries as every page's address says them, so that they stay chosen from page to page. */
export const countryParsers = {
  country: parseAsArrayOf(parseAsString).withDefault(DEFAULT_COUNTRIES),
};

/** What narrows the country chooser's list; kept in the address beside the choice, by names of its own. */
const chooserParsers = {
  region: parseAsString.withDefault(""),
  group: parseAsString.withDefault(""),
  rank: parseAsString.withDefault(""),
};
export const CHOOSER_KEYS = {
  urlKeys: { region: "choose-region", group: "choose-group", rank: "choose-rank" },
};

export interface ChooserFilters {
  region: string;
  group: string;
  rank: string;
}

export const loadChosenCountries = createLoader(countryParsers);

/** The countries that a page's address chooses, and where it says nothing those that the page shows. */
export function loadCountriesOf(address: URLSearchParams, path: string): string[] {
  return createLoader(toCountryParsers(path))(address).country;
}

export const loadChooserFilters = createLoader(chooserParsers, CHOOSER_KEYS);

const writeFilters = createSerializer(chooserParsers, CHOOSER_KEYS);

/** The query of a page's address with other countries chosen and the rest as it is; what narrows the chooser left out. @example "?edition=2025&country=MNG,KAZ" */
export function toCountriesQuery(
  address: URLSearchParams,
  country: readonly string[],
  path: string,
): string {
  const rest = new URLSearchParams(address);
  for (const key of Object.values(CHOOSER_KEYS.urlKeys)) rest.delete(key);
  return createSerializer(toCountryParsers(path))(rest, { country: [...country] });
}

/** An address' query with the chooser narrowed otherwise and the rest as it is. */
export function toFiltersQuery(address: URLSearchParams, change: Partial<ChooserFilters>): string {
  return writeFilters(new URLSearchParams(address), change);
}

/**
 * The names that are known, each once and at most so many, and a sentence for each reason why
 * another is left out. Nothing is dropped in silence.
 *
 * @param kind what the names stand for, in words: "country"
 * @param renamed names of before, with the present one, which is taken instead
 */
export function keepKnown(
  kind: string,
  names: readonly string[],
  known: ReadonlySet<string>,
  most: number,
  renamed: ReadonlyMap<string, string> = new Map(),
): { kept: string[]; problems: string[] } {
  const moved = [...new Set(names.filter((name) => !known.has(name) && renamed.has(name)))];
  const present = names.map((name) => (moved.includes(name) ? (renamed.get(name) ?? name) : name));
  const once = [...new Set(present.filter((name) => name !== ""))];
  const unknown = once.filter((name) => !known.has(name));
  const found = once.filter((name) => known.has(name));
  return {
    kept: found.slice(0, most),
    problems: [
      ...moved.map((name) => `${name} is now called ${renamed.get(name)}.`),
      ...(unknown.length > 0 ? [`No ${kind} is known as ${unknown.join(", ")}.`] : []),
      ...(found.length > most
        ? [`At most ${most} can be shown at a time; left out: ${found.slice(most).join(", ")}.`]
        : []),
    ],
  };
}
