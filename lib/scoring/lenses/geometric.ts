import type { Lens } from "./lens";
import { ALL_PILLARS, toPillars, USUAL } from "./pillars";

export const geometric: Lens = {
  slug: "geometric",
  title: "Little compensation",
  idea: "The pillars are multiplied, so that strength in one makes up little for weakness in another.",
  reference:
    "Klugman, Rodríguez & Choi (2011), The HDI 2010: New Controversies, Old Critiques, Journal of Economic Inequality 9",
  caveat:
    "The scale begins at 1, because nothing times anything is nothing; where it begins decides how hard a gap is punished.",
  recipe: {
    ...USUAL,
    title: "Little compensation",
    ...toPillars(ALL_PILLARS),
    normalisation: { method: "min-max", low: 1, high: 100 },
    aggregation: [{ method: "arithmetic" }, { method: "geometric" }],
  },
};
