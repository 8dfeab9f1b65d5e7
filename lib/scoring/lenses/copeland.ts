import type { RecipeInput } from "@/lib/contracts/recipe";
import type { Lens } from "./lens";
import { INDEX, PILLARS, USUAL } from "./pillars";

/** Every indicator straight under the index, with the part of the whole that it has in its pillar. */
const indicators = PILLARS.flatMap(({ weight: pillar, indicators: parts }) => {
  const total = parts.reduce((sum, [, weight]) => sum + weight, 0);
  return parts.map(([code, weight]): RecipeInput["indicators"][number] => ({
    code,
    weight: (pillar * weight) / total,
    parent: INDEX.code,
  }));
});

export const copeland: Lens = {
  slug: "copeland",
  title: "Pairwise contests",
  idea: "Each two countries are compared indicator by indicator; who wins by weight, wins the pair.",
  reference:
    "Copeland (1951), A “Reasonable” Social Welfare Function; Munda & Nardo (2009), Noncompensatory/Nonlinear Composite Indicators for Ranking Countries, Applied Economics 41(12)",
  caveat: "How far one is ahead is not seen at all, and a third country can decide between two.",
  recipe: {
    ...USUAL,
    title: "Pairwise contests",
    indicators,
    groups: [INDEX],
    treatment: { method: "none" },
    aggregation: [{ method: "copeland" }],
  },
};
