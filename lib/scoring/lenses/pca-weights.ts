import type { Lens } from "./lens";
import { ALL_PILLARS, toPillars, USUAL } from "./pillars";

export const pcaWeights: Lens = {
  slug: "pca-weights",
  title: "Weights from the figures",
  idea: "The same pillars, weighed so that they explain as much of the differences as they can.",
  reference:
    "Nicoletti, Scarpetta & Boylaud (2000), Summary Indicators of Product Market Regulation, OECD Economics Department Working Papers 226",
  caveat:
    "Principal components weigh what varies together, not what matters: what few countries have counts little.",
  recipe: {
    ...USUAL,
    title: "Weights from the figures",
    ...toPillars(ALL_PILLARS),
    weighting: { method: "pca" },
  },
};
