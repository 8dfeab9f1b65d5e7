import {
  loadCountryView,
  loadDisagreementsView,
  loadSourcesView,
} from "@/lib/contracts/sources-view";
import { type Catalog, getCatalog } from "@/lib/repositories/catalog";
import { findAddressCountry } from "@/lib/series/find-address-country";
import { toSearch } from "./to-search";

/** A name in an address of the site. */
export interface Named {
  kind: "country" | "indicator" | "source";
  name: string;
  /** Whether nothing but the code itself will do. */
  isSpelled: boolean;
  /** The same address with another name in its place. */
  toAddress: (other: string) => string;
}

/**
 * The first name in a page's address that stands for nothing; null where every name stands for
 * something, now or before: another spelling or an old name is led on by the page itself.
 *
 * @param pathname as the address has it, percent signs and all
 * @throws DatasetMissing before the first load; DatabaseAway
 * @example await findUnknown("/countries/SUN", new URLSearchParams()) // → { kind: "country", name: "SUN", … }
 */
export async function findUnknown(
  pathname: string,
  search: URLSearchParams,
): Promise<Named | null> {
  const catalog = await getCatalog();
  return listNames(pathname, search).find((named) => !isKnown(catalog, named)) ?? null;
}

function listNames(pathname: string, search: URLSearchParams): Named[] {
  const [, section, part = "", ...rest] = pathname.split("/");
  const inPath = (kind: Named["kind"]): Named => ({
    kind,
    name: decodeURIComponent(part),
    isSpelled: false,
    toAddress: (other) => `/${[section, other, ...rest].join("/")}${toSearch(search)}`,
  });
  const inSearch = (kind: "country" | "indicator", name: string): Named => ({
    kind,
    name,
    isSpelled: true,
    toAddress: (other) => `${pathname}${toSearch(search, { [kind]: other })}`,
  });
  if (section === "countries") {
    const { indicator } = loadCountryView(search);
    return [inPath("country"), ...(indicator === null ? [] : [inSearch("indicator", indicator)])];
  }
  if (section === "indicators") {
    const isSources = rest[0] === "sources";
    return [
      inPath("indicator"),
      ...(isSources ? [inSearch("country", loadSourcesView(search).country)] : []),
    ];
  }
  if (section === "data" && part !== "disagreements") return [inPath("source")];
  if (section === "data") {
    const { indicator, country } = loadDisagreementsView(search);
    return [
      ...(indicator === "" ? [] : [inSearch("indicator", indicator)]),
      ...country.map((each) => inSearch("country", each)),
    ];
  }
  return [];
}

function isKnown(catalog: Catalog, { kind, name, isSpelled }: Named): boolean {
  if (kind === "source") return catalog.sources.has(name);
  if (kind === "indicator") return catalog.indicators.has(name) || catalog.renamed.has(name);
  if (catalog.countries.has(name)) return true;
  return !isSpelled && findAddressCountry(name, [...catalog.countries.values()]) !== null;
}
