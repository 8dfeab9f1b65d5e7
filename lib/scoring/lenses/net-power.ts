import type { Lens } from "./lens";
import { INDEX } from "./pillars";

export const netPower: Lens = {
  slug: "net-power",
  title: "Net power",
  idea: "GDP times GDP per head: what is left of a large economy once its people are provided for.",
  reference:
    "Beckley (2018), The Power of Nations: Measuring What Matters, International Security 43(2)",
  caveat:
    "Money is not arms: nothing military is in it. Anders, Fariss & Markowitz (2020, International Studies Quarterly 64(2)) subtract what people need to live on instead of multiplying.",
  recipe: {
    version: 1,
    title: "Net power",
    indicators: [
      { code: "gdp-usd", parent: INDEX.code },
      { code: "gdp-per-head-usd", parent: INDEX.code },
    ],
    groups: [INDEX],
    screening: { least: 1 },
    normalisation: { method: "none" },
    aggregation: [{ method: "geometric" }],
  },
};
