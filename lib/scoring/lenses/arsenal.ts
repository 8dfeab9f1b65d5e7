import type { Lens } from "./lens";
import { toPillars, USUAL } from "./pillars";

export const arsenal: Lens = {
  slug: "arsenal",
  title: "What stands in the inventory",
  idea: "Weapons alone: land, air, naval and nuclear; no people, no money.",
  reference:
    "Biddle (2004), Military Power: Explaining Victory and Defeat in Modern Battle, Princeton University Press",
  caveat:
    "The work named argues against it: how forces are employed has decided more battles than how much they had. Old and new count alike.",
  recipe: {
    ...USUAL,
    title: "What stands in the inventory",
    ...toPillars(["land", "air", "naval", "nuclear"]),
  },
};
