import type { Normalisation, Recipe } from "@/lib/contracts/recipe";
import type { RecipeProblem } from "../recipe-error";

/**
 * Numbers that a recipe must have and has not, or has and can not use: weights that are negative or
 * none, targets and goalposts that a method needs, scales upside down.
 *
 * @example checkNumbers(recipe) // → [{ path: "groups[0].weight", message: "is negative: -1" }]
 */
export function checkNumbers(recipe: Recipe): RecipeProblem[] {
  return [
    ...recipe.indicators.flatMap((indicator, at) => [
      ...checkWeight(indicator.weight, `indicators[${at}]`),
      ...checkScale(
        indicator,
        indicator.normalisation ?? recipe.normalisation,
        `indicators[${at}]`,
      ),
      ...checkRange(indicator.normalisation, `indicators[${at}].normalisation`),
    ]),
    ...recipe.groups.flatMap(({ weight }, at) => checkWeight(weight, `groups[${at}]`)),
    ...checkRange(recipe.normalisation, "normalisation"),
  ];
}

function checkWeight(weight: number, path: string): RecipeProblem[] {
  if (Number.isFinite(weight) && weight >= 0) return [];
  const message = weight < 0 ? `is negative: ${weight}` : `is not a number: ${weight}`;
  return [{ path: `${path}.weight`, message }];
}

function checkScale(
  { target, goalposts }: Recipe["indicators"][number],
  { method }: Normalisation,
  path: string,
): RecipeProblem[] {
  if (method === "distance-to-target" && !Number.isFinite(target)) {
    return [{ path: `${path}.target`, message: "is missing: distance-to-target needs one" }];
  }
  if (method !== "goalposts") return [];
  if (goalposts === undefined) {
    return [{ path: `${path}.goalposts`, message: "are missing: goalposts needs them" }];
  }
  const [low, high] = goalposts;
  return low < high
    ? []
    : [{ path: `${path}.goalposts`, message: `do not rise: ${low} to ${high}` }];
}

function checkRange(normalisation: Normalisation | undefined, path: string): RecipeProblem[] {
  if (normalisation?.method !== "min-max" || normalisation.low < normalisation.high) return [];
  const { low, high } = normalisation;
  return [{ path: `${path}.high`, message: `is not above low: ${low} to ${high}` }];
}
