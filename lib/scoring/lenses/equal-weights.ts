import type { Lens } from "./lens";
import { ALL_PILLARS, toPillars, USUAL } from "./pillars";

export const equalWeights: Lens = {
  slug: "equal-weights",
  title: "Equal weights",
  idea: "The same pillars, none counting more than another.",
  reference:
    "Nardo, Saisana, Saltelli, Tarantola, Hoffmann & Giovannini (2008), Handbook on Constructing Composite Indicators, OECD",
  caveat:
    "Equal weights are weights too: one warhead count weighs as much as all of a navy’s ships.",
  recipe: {
    ...USUAL,
    title: "Equal weights",
    ...toPillars(ALL_PILLARS),
    weighting: { method: "equal" },
  },
};
