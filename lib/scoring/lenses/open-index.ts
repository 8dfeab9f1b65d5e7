import type { Lens } from "./lens";
import { ALL_PILLARS, toPillars, USUAL } from "./pillars";

/** The index that this project starts from. Its weights are a judgement, in the open. */
export const openIndex: Lens = {
  slug: "open-index",
  title: "Open index",
  idea: "Eight pillars, from manpower to warheads, weighed by a stated judgement.",
  reference:
    "Nardo, Saisana, Saltelli, Tarantola, Hoffmann & Giovannini (2008), Handbook on Constructing Composite Indicators, OECD",
  caveat:
    "The weights are a judgement: nobody has measured them. Most inventories are Global Firepower’s counts; its score is not used.",
  recipe: { ...USUAL, title: "Open index", ...toPillars(ALL_PILLARS) },
};
