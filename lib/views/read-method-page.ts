import type { SearchParams } from "nuqs/server";
import { keepKnown, loadChosenCountries, MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import { getCatalog } from "@/lib/repositories/catalog";
import { markPassing } from "@/lib/telemetry/request-scope";
import { readLenses } from "./read-lenses";
import { findRobustness, readMethod } from "./read-method";

/** How the index is made, and the chosen countries under every lens; codes that stand for none are left out. */
export async function readMethodPage(search: SearchParams) {
  const catalog = await getCatalog();
  const asked = loadChosenCountries(search).country;
  const known = new Set(catalog.countries.keys());
  const { kept: country, problems } = keepKnown("country", asked, known, MOST_CHOSEN);
  const [method, lenses, robustness] = await Promise.all([
    readMethod(),
    readLenses({ country }),
    findRobustness(),
  ]);
  // The next reader is to find it.
  if (robustness === null) markPassing();
  return { country, problems, method, lenses, robustness };
}
