import type { Aggregation, Recipe } from "@/lib/contracts/recipe";
import { findTransformation, isFraction } from "../below-zero";
import { toAggregation } from "../group-stages";
import { type PlannedGroup, planGroups } from "../plan-groups";
import type { RecipeProblem } from "../recipe-error";

/**
 * Methods that can not go together in a hierarchy that is sound: nothing left that counts; a mean
 * that takes no negative figures over a scale that goes below zero; fractions of logarithms;
 * importance searched where nothing is added up.
 *
 * @example checkMethods(recipe) // → [{ path: "aggregation[0]", message: "is geometric, …" }]
 */
export function checkMethods(recipe: Recipe): RecipeProblem[] {
  const first = recipe.indicators.length;
  const weights = [...recipe.indicators, ...recipe.groups].map(({ weight }) => weight);
  const counts = recipe.indicators.map(() => true);
  const isBelowZero = recipe.indicators.map((indicator) => canBeNegative(indicator, recipe));
  const problems = checkFractions(recipe);
  for (const group of planGroups(recipe)) {
    const parts = Array.from(group.parts).filter(
      (place) => counts[place] === true && (weights[place] ?? 0) > 0,
    );
    counts[group.place] = parts.length > 0;
    const aggregation = toAggregation(group, recipe.aggregation);
    const low = parts.find((place) => isBelowZero[place]);
    isBelowZero[group.place] = aggregation.method === "copeland" || low !== undefined;
    const code = recipe.groups[group.place - first]?.code ?? "";
    if (low !== undefined && !takesNegative(aggregation)) {
      const part = [...recipe.indicators, ...recipe.groups][low]?.code ?? "";
      const message = `is ${aggregation.method}, which takes no negative figure, and the scale of ${part} in ${code} goes below zero`;
      problems.push({ path: toPath(group, recipe), message });
    }
    if (recipe.weighting.method === "importance" && !addsUp(aggregation)) {
      const message = `is importance, and ${code} is aggregated by ${aggregation.method}, which adds nothing up`;
      problems.push({ path: "weighting.method", message });
    }
  }
  const top = recipe.groups.findIndex(({ parent }) => parent === null);
  if (counts[first + top] !== true) {
    const message =
      "has none left that counts: every one stands, or what it belongs to, weighted 0";
    problems.push({ path: "indicators", message });
  }
  return problems;
}

/** A logarithm may be below zero: it is no fraction of another, and has no share in their sum. */
function checkFractions(recipe: Recipe): RecipeProblem[] {
  // What one choice does to many indicators is told once.
  const unfit = new Map<string, { path: string; choice: string; by: string; codes: string[] }>();
  for (const [at, { code, treatment, normalisation }] of recipe.indicators.entries()) {
    const scale = normalisation ?? recipe.normalisation;
    const done = treatment ?? recipe.treatment;
    const transformation = findTransformation(done);
    if (transformation === null || !isFraction(scale)) continue;
    const path = normalisation === undefined ? "normalisation" : `indicators[${at}].normalisation`;
    const by =
      done.method === transformation
        ? transformation
        : `${done.method}, and where that is not enough by ${transformation}`;
    const key = `${path} ${by}`;
    const { codes } = unfit.get(key) ?? { codes: [] };
    unfit.set(key, { path: `${path}.method`, choice: scale.method, by, codes: [...codes, code] });
  }
  return [...unfit.values()].map(({ path, choice, by, codes: [first, ...others] }) => {
    const of = others.length === 0 ? first : `${first} and ${others.length} more`;
    const message = `is ${choice}, and the figures of ${of} are treated by ${by}, which may bring them below zero; the treatments none, and winsorise with otherwise none, do not`;
    return { path, message };
  });
}

function toPath({ place, level }: PlannedGroup, recipe: Recipe): string {
  const at = place - recipe.indicators.length;
  return recipe.groups[at]?.aggregation === undefined
    ? `aggregation[${Math.min(level, recipe.aggregation.length - 1)}]`
    : `groups[${at}].aggregation`;
}

function canBeNegative(indicator: Recipe["indicators"][number], recipe: Recipe): boolean {
  const scale = indicator.normalisation ?? recipe.normalisation;
  if (scale.method === "z-score") return true;
  if (scale.method === "min-max") return scale.low < 0;
  if (scale.method !== "none") return false;
  return (
    indicator.direction === -1 ||
    findTransformation(indicator.treatment ?? recipe.treatment) !== null
  );
}

function addsUp({ method }: Aggregation): boolean {
  return method !== "median" && method !== "copeland";
}

function takesNegative(aggregation: Aggregation): boolean {
  if (aggregation.method === "power") return aggregation.exponent === 1;
  return aggregation.method === "arithmetic" || !addsUp(aggregation);
}
