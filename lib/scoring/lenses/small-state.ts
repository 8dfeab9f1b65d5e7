import type { RecipeInput } from "@/lib/contracts/recipe";
import type { Lens } from "./lens";
import { INDEX, USUAL } from "./pillars";

const toPart =
  (parent: string, denominator?: string) =>
  (code: string): RecipeInput["indicators"][number] => ({
    code,
    parent,
    ...(denominator !== undefined && { denominator }),
  });

export const smallState: Lens = {
  slug: "small-state",
  title: "Small state",
  idea: "For its size: per head, per kilometre of land border, and beside its land neighbours.",
  reference: "Handel (1981), Weak States in the International System, Frank Cass",
  caveat:
    "It ranks effort and position, not what would happen. A small rich state leads, a short border (Cuba’s, around Guantánamo) makes few guns look many, and an island has neither land border nor land neighbours to be seen by. A great power whose land neighbours are far weaker stands high as well: the last part asks who is strong where it stands, not who is small.",
  recipe: {
    ...USUAL,
    title: "Small state",
    groups: [
      INDEX,
      { code: "per-head", name: "Per head", parent: INDEX.code },
      { code: "per-border-km", name: "Per km of land border", parent: INDEX.code },
      { code: "among-neighbours", name: "Among neighbours", parent: INDEX.code },
    ],
    indicators: [
      ...["active-personnel", "reserve-personnel", "military-spending-usd", "tanks"].map(
        toPart("per-head", "population"),
      ),
      ...["armoured-vehicles", "towed-artillery", "helicopters-total"].map(
        toPart("per-border-km", "land-border-length-km"),
      ),
      ...["active-personnel/neighbours", "military-spending-usd/neighbours"].map(
        toPart("among-neighbours"),
      ),
    ],
    screening: { least: 0.5 },
  },
};
