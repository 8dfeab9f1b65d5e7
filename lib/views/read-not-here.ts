import { keepKnown, loadChosenCountries, MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import { withCountries } from "@/lib/export/view-address";
import { type Catalog, getCatalog } from "@/lib/repositories/catalog";
import { suggestCountries } from "@/lib/series/find-address-country";
import { findLike } from "@/lib/series/find-indicators";
import { FORMER_CODES } from "@/lib/series/former-codes";
import { findUnknown, type Named } from "./find-unknown";

const MOST_LIKE = 5;
const SPELLING =
  "Addresses of countries carry the three letters of ISO 3166-1, as in /countries/MNG; Kosovo is XKX.";

/** What can be said where an address names nothing. */
export interface NothingThere {
  title: string;
  lead: string | null;
  suggestionsTitle: string;
  suggestions: readonly { name: string; note: string; href: string }[];
  ways: readonly { words: string; href: string }[];
}

/**
 * What an address that names nothing may have meant, and the ways on; the countries that it chooses
 * stay chosen along all of them.
 *
 * @param pathname as the address has it, percent signs and all
 */
export async function readNotHere(
  pathname: string,
  search: URLSearchParams,
): Promise<NothingThere> {
  const catalog = await getCatalog();
  const unknown = await findUnknown(pathname, search);
  const asked = search.has("country") ? loadChosenCountries(search).country : [];
  const codes = new Set(catalog.countries.keys());
  const { kept } = keepKnown("country", asked, codes, MOST_CHOSEN);
  const to = (words: string, href: string) => ({ words, href: withCountries(href, kept) });
  if (unknown === null) {
    return {
      title: "There is no page at this address",
      lead: null,
      suggestionsTitle: "",
      suggestions: [],
      ways: [to("Overview", "/"), to("search", "/search")],
    };
  }
  const { kind, name } = unknown;
  const searched = to(`search for “${name}”`, `/search?q=${encodeURIComponent(name)}`);
  return {
    title: `No ${kind} is known as “${name}”`,
    lead: null,
    suggestionsTitle: "Perhaps one of these",
    ...toSuggested[kind](catalog, unknown),
    ways: {
      country: [to("All countries", "/countries"), searched],
      indicator: [to("All indicators", "/indicators"), searched],
      source: [to("All sources", "/data")],
    }[kind],
  };
}

type Suggested = Pick<NothingThere, "suggestions"> &
  Partial<Pick<NothingThere, "lead" | "suggestionsTitle">>;

const toSuggested: Record<Named["kind"], (catalog: Catalog, unknown: Named) => Suggested> = {
  country: ({ countries }, { name: asked, toAddress }) => {
    const former = FORMER_CODES.get(asked.toUpperCase());
    const suggestions = suggestCountries(asked, [...countries.values()]).map(({ iso3, name }) => ({
      ...{ name, note: iso3, href: toAddress(iso3) },
    }));
    if (former === undefined) return { suggestions, lead: SPELLING };
    return {
      suggestions,
      lead: `It once stood for ${former.name}. Its figures stand under the states that followed.`,
      suggestionsTitle: "The states that followed",
    };
  },
  indicator: ({ indicators }, { name: asked, toAddress }) => ({
    suggestions: findLike(asked, [...indicators.values()], MOST_LIKE).map(
      ({ slug, name, unit }) => ({ name, note: unit, href: toAddress(slug) }),
    ),
  }),
  source: ({ sources }, { name: asked, toAddress }) => {
    const named = [...sources.values()].map((each) => ({ ...each, name: each.title }));
    return {
      suggestions: findLike(asked, named, MOST_LIKE).map(({ slug, name, publisher }) => ({
        ...{ name, note: publisher, href: toAddress(slug) },
      })),
    };
  },
};
