import type { Lens } from "./lens";
import { ALL_PILLARS, toPillars, USUAL } from "./pillars";

export const percentiles: Lens = {
  slug: "percentiles",
  title: "Places, not amounts",
  idea: "The same pillars, but only a country’s place in each indicator counts, not by how much.",
  reference:
    "Borda (1781), Mémoire sur les élections au scrutin, Histoire de l’Académie Royale des Sciences",
  caveat:
    "A lead of one aircraft counts as much as a lead of a thousand, if as many countries lie between.",
  recipe: {
    ...USUAL,
    title: "Places, not amounts",
    ...toPillars(ALL_PILLARS),
    treatment: { method: "none" },
    normalisation: { method: "percentile-rank" },
  },
};
