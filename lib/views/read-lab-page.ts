import { QueryClient } from "@tanstack/react-query";
import type { StrengthAddress } from "@/lib/contracts/strength-view";
import { getCatalog } from "@/lib/repositories/catalog";
import { LENSES } from "@/lib/scoring/lenses/lenses";
import { readStrengthPage } from "./read-strength-page";
import { getLens } from "./take-index";

/** All that the lab needs at first paint: every lens' recipe, what can be put in, and the result as drawn here. */
export async function readLabPage(address: StrengthAddress) {
  const [{ given, lenses, figure, content }, catalog] = await Promise.all([
    readStrengthPage(address),
    getCatalog(),
  ]);
  return {
    queries: new QueryClient(),
    ...{ lenses, given, drawn: figure.drawn, sentence: content.sentence },
    recipes: Object.fromEntries(LENSES.map(({ slug }) => [slug, getLens(slug).base])),
    indicators: [...catalog.indicators.values()].map(({ slug, name, direction }) => ({
      ...{ slug, name },
      direction: direction === "lower-is-stronger" ? (-1 as const) : (1 as const),
    })),
  };
}
