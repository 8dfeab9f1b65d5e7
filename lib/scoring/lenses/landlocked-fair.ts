import type { Lens } from "./lens";
import { ALL_PILLARS, toPillars, USUAL } from "./pillars";

export const landlockedFair: Lens = {
  slug: "landlocked-fair",
  title: "Without the sea",
  idea: "Only what a country without a coast can have too: no navy, no ports, no merchant marine, for anyone.",
  reference:
    "Faye, McArthur, Sachs & Snow (2004), The Challenges Facing Landlocked Developing Countries, Journal of Human Development 5(1)",
  caveat:
    "A sea power is measured without the sea. That passage to it depends on neighbours, as the work named shows for trade, is not in the figures either.",
  recipe: {
    ...USUAL,
    title: "Without the sea",
    ...toPillars(
      ALL_PILLARS.filter((code) => code !== "naval"),
      ["ports-terminals", "merchant-marine"],
    ),
  },
};
