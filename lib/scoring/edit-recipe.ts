import type { Normalisation, Recipe, Treatment } from "@/lib/contracts/recipe";
import { findTransformation, isFraction } from "./below-zero";

/**
 * A recipe with another weight for one indicator or group; weights are of any scale.
 *
 * @param weight 0 or more
 * @example setWeight(recipe, "tanks", 3)
 */
export function setWeight(recipe: Recipe, code: string, weight: number): Recipe {
  const set = <Part extends { code: string; weight: number }>(part: Part): Part =>
    part.code === code ? { ...part, weight } : part;
  return {
    ...recipe,
    indicators: recipe.indicators.map(set),
    groups: recipe.groups.map(set),
  };
}

/** Extremes drawn in as far as is usual, and nothing done where that is not enough. */
const DRAWN_IN: Treatment = {
  method: "winsorise",
  most: 5,
  skew: 2,
  kurtosis: 3.5,
  otherwise: "none",
};

/**
 * A recipe with another scale. Where the scale takes no figure below zero, and the treatment may
 * bring some there, extremes are drawn in instead and no more: `treatment` tells it by its difference.
 *
 * @example setScale(openIndex, { method: "share-of-total" }).treatment // → { method: "winsorise", otherwise: "none", … }
 */
export function setScale(recipe: Recipe, normalisation: Normalisation): Recipe {
  const { treatment } = recipe;
  if (!isFraction(normalisation) || findTransformation(treatment) === null) {
    return { ...recipe, normalisation };
  }
  const kept =
    treatment.method === "winsorise" ? { ...treatment, otherwise: "none" as const } : null;
  return { ...recipe, normalisation, treatment: kept ?? DRAWN_IN };
}

/**
 * A recipe without one indicator. A group that has nothing left in it goes too, and so on up to the
 * index itself, which stays.
 */
export function leaveOut(recipe: Recipe, code: string): Recipe {
  const indicators = recipe.indicators.filter((each) => each.code !== code);
  let groups = recipe.groups;
  for (;;) {
    const parents = new Set([...indicators, ...groups].map(({ parent }) => parent));
    const kept = groups.filter((group) => group.parent === null || parents.has(group.code));
    if (kept.length === groups.length) return { ...recipe, indicators, groups };
    groups = kept;
  }
}

/**
 * A recipe with an indicator of another one put back as it stands there, and the groups above it.
 * Indicators stay in the other's order, so that leaving out and taking in again changes nothing.
 */
export function takeIn(recipe: Recipe, from: Recipe, code: string): Recipe {
  const indicator = from.indicators.find((each) => each.code === code);
  if (indicator === undefined || recipe.indicators.some((each) => each.code === code)) {
    return recipe;
  }
  const known = new Map(from.groups.map((group) => [group.code, group]));
  const missing = new Set<string>();
  for (
    let group = known.get(indicator.parent);
    group !== undefined && !recipe.groups.some(({ code }) => code === group?.code);
    group = group.parent === null ? undefined : known.get(group.parent)
  ) {
    missing.add(group.code);
  }
  return {
    ...recipe,
    indicators: inOrderOf(from.indicators, [...recipe.indicators, indicator]),
    groups: inOrderOf(from.groups, [
      ...recipe.groups,
      ...from.groups.filter((group) => missing.has(group.code)),
    ]),
  };
}

/** Those that another list has in its order, then the rest. */
function inOrderOf<Part extends { code: string }>(
  order: readonly { code: string }[],
  parts: readonly Part[],
): Part[] {
  const places = new Map(order.map(({ code }, place) => [code, place]));
  const toPlace = ({ code }: Part) => places.get(code) ?? order.length;
  return parts.toSorted((one, other) => toPlace(one) - toPlace(other));
}
