import type { Recipe } from "@/lib/contracts/recipe";
import { countEarlierYears } from "./count-earlier-years";
import type { Lens } from "./lenses/lens";
import { listColumns } from "./list-columns";

/** Which figures are asked for. */
export interface LensFigures {
  columns: string[];
  earlier: number;
  /** How far back they may lie; as usual where absent. */
  within?: number;
}

/**
 * Which figures a lens takes, changed or not: all that it and the changed recipe look at, as far back
 * as the lens says, so that both are computed from one table. Server and lab ask for the same.
 *
 * @example toLensFigures(cinc, made).within // → 0
 */
export function toLensFigures(
  { within }: Pick<Lens, "within">,
  base: Recipe,
  recipe: Recipe = base,
): LensFigures {
  return {
    columns: [...new Set([...listColumns(base), ...listColumns(recipe)])],
    earlier: Math.max(countEarlierYears(base), countEarlierYears(recipe)),
    ...(within !== undefined && { within }),
  };
}
