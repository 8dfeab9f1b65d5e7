import type { Lens } from "./lens";
import { INDEX } from "./pillars";

const PARTS = [
  "military-spending-usd@cow-nmc",
  "active-personnel@cow-nmc",
  "iron-steel-production@cow-nmc",
  "primary-energy-consumption@cow-nmc",
  "population@cow-nmc",
  "urban-population@cow-nmc",
];

export const cinc: Lens = {
  slug: "cinc",
  title: "National capability (CINC)",
  idea: "A state’s mean share of the world’s spending, soldiers, steel, energy, people and city-dwellers.",
  reference:
    "Singer, Bremer & Stuckey (1972), Capability Distribution, Uncertainty, and Major Power War, 1820–1965, in Russett (ed.), Peace, War, and Numbers",
  caveat:
    "Half of it is heads and steel, as in 1972; it favours populous states and knows no aircraft, ships or warheads.",
  recipe: {
    version: 1,
    title: "National capability (CINC)",
    indicators: PARTS.map((code) => ({ code, parent: INDEX.code })),
    groups: [INDEX],
    normalisation: { method: "share-of-total" },
  },
  // A share that is not known in the year is left out of the mean; an older one does not stand in.
  within: 0,
};
