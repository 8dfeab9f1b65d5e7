import { type Catalog, getCatalog } from "@/lib/repositories/catalog";
import { toFindables } from "@/lib/series/finding/findables";
import { createFinder, type Finder } from "@/lib/series/finding/finder";
import { SITE_PAGES } from "@/lib/series/finding/site-pages";

let built: { catalog: Catalog; finder: Finder } | undefined;

/** What is found by a text in countries, indicators and pages; nothing for an empty text. */
export async function readSearch(typed: string) {
  const catalog = await getCatalog();
  if (built?.catalog !== catalog) {
    const findables = toFindables(
      [...catalog.countries.values()],
      [...catalog.indicators.values()],
      SITE_PAGES,
    );
    built = { catalog, finder: createFinder(findables) };
  }
  return built.finder(typed);
}
