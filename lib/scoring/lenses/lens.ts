import type { RecipeInput } from "@/lib/contracts/recipe";

/** One way of looking at strength: a recipe, where it comes from, and what is to be said against it. */
export interface Lens {
  /** In addresses and replies. */
  slug: string;
  title: string;
  /** What it takes strength to be, in one sentence. */
  idea: string;
  /** The work that it follows; null where it is this project's own. */
  reference: string | null;
  /** What it does not see. */
  caveat: string;
  recipe: RecipeInput;
  /** How far back figures may lie, where it is not as usual; 0 is the newest year alone. */
  within?: number;
}
