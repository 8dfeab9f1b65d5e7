import { QueryClient } from "@tanstack/react-query";
import { keepKnown, MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import { getCatalog } from "@/lib/repositories/catalog";
import { HALF_COLUMN } from "@/lib/series/frame";
import { THREAT_INDICATORS } from "@/lib/series/threats";
import type { StaticFigure } from "@/lib/series/written-aside";
import { placeFigure } from "./place-figure";

/**
 * The charts of the page of threats at first paint, for the countries that its address chooses.
 *
 * @param asked codes as the address has them; what stands for no country is left out
 */
export async function readThreatsPage(asked: readonly string[]) {
  const { countries } = await getCatalog();
  const { kept: country } = keepKnown("country", asked, new Set(countries.keys()), MOST_CHOSEN);
  const queries = new QueryClient();
  if (country.length === 0) return { country, figures: {}, queries };
  const drawn = await Promise.all(
    THREAT_INDICATORS.map(async (indicator): Promise<[string, StaticFigure]> => {
      const view = { indicator, country, scales: "shared", axis: "linear" } as const;
      return [indicator, await placeFigure({ kind: "multiples", ...view }, queries, HALF_COLUMN)];
    }),
  );
  return { country, figures: Object.fromEntries(drawn), queries };
}
