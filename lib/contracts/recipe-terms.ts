import type { Recipe } from "./recipe";
import { toChoiceParts } from "./recipe-choices";

/** The version of the terms below; it stands first in every text. */
export const TERMS_VERSION = "1";

export type Indicator = Recipe["indicators"][number];
export type Group = Recipe["groups"][number];

/** What a term of a group or an indicator says instead of a method: as all the others. */
export const AS_OTHERS = "stage";

/**
 * What of a recipe differs from a ready one, as short text for an address: terms separated by
 * commas, their parts by colons, the version first. Empty where nothing differs.
 *
 * What a group or an indicator is called, how it is weighted and where it belongs comes by its code;
 * a stage's method comes by the stage. `readRecipeTerms` is the way back.
 *
 * @example toRecipeTerms(changed, lens) // → "1,w:tanks:2,out:corvettes,norm:z-score:0:1"
 */
export function toRecipeTerms(recipe: Recipe, base: Recipe): string {
  const terms = [
    ...toStageTerms(recipe, base),
    ...toGroupTerms(recipe.groups, base.groups),
    ...toIndicatorTerms(recipe.indicators, base.indicators),
  ];
  return terms.length === 0 ? "" : [TERMS_VERSION, ...terms.map(toTerm)].join(",");
}

function toStageTerms(recipe: Recipe, base: Recipe): string[][] {
  const { title, imputation, screening, treatment, normalisation, over, weighting } = recipe;
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  return [
    ...(title === base.title ? [] : [["title", title ?? ""]]),
    ...(differs(imputation, base.imputation) ? [["impute", ...toChoiceParts(imputation)]] : []),
    ...(differs(screening, base.screening)
      ? [["screen", String(screening.least), screening.counts]]
      : []),
    ...(differs(treatment, base.treatment) ? [["treat", ...toChoiceParts(treatment)]] : []),
    ...(differs(normalisation, base.normalisation)
      ? [["norm", ...toChoiceParts(normalisation)]]
      : []),
    ...(over === base.over ? [] : [["over", over]]),
    ...(differs(weighting, base.weighting) ? [["weigh", ...toChoiceParts(weighting)]] : []),
    ...(differs(recipe.aggregation, base.aggregation)
      ? recipe.aggregation.map((each) => ["agg", ...toChoiceParts(each)])
      : []),
  ];
}

function toGroupTerms(groups: Recipe["groups"], base: Recipe["groups"]): string[][] {
  const before = new Map(base.map((each) => [each.code, each]));
  const now = new Set(groups.map(({ code }) => code));
  return [
    ...base.flatMap(({ code }) => (now.has(code) ? [] : [["drop", code]])),
    ...groups.flatMap((group) => {
      const { code, parent } = group;
      const old = before.get(code);
      const from = old ?? toNewGroup(code, parent);
      return [
        ...(old === undefined ? [["group", code, parent ?? ""]] : []),
        ...(from.parent === parent ? [] : [["of", code, parent ?? ""]]),
        ...toSharedTerms(group, from),
        ...toOverride("agg-of", code, group.aggregation, from.aggregation),
      ];
    }),
  ];
}

function toIndicatorTerms(all: Recipe["indicators"], base: Recipe["indicators"]): string[][] {
  const before = new Map(base.map((each) => [each.code, each]));
  const now = new Set(all.map(({ code }) => code));
  return [
    ...base.flatMap(({ code }) => (now.has(code) ? [] : [["out", code]])),
    ...all.flatMap((indicator) => {
      const { code, parent, direction, denominator, target, goalposts } = indicator;
      const old = before.get(code);
      const from = old ?? toNewIndicator(code, parent);
      const [low, high] = goalposts ?? [];
      return [
        ...(old === undefined ? [["in", code, parent]] : []),
        ...(from.parent === parent ? [] : [["of", code, parent]]),
        ...toSharedTerms(indicator, from),
        ...(direction === from.direction ? [] : [["dir", code, String(direction)]]),
        ...(denominator === from.denominator ? [] : [["den", code, denominator ?? ""]]),
        ...toOverride("treat-of", code, indicator.treatment, from.treatment),
        ...toOverride("norm-of", code, indicator.normalisation, from.normalisation),
        ...(target === from.target ? [] : [["target", code, toText(target)]]),
        ...(String(goalposts) === String(from.goalposts)
          ? []
          : [["goal", code, toText(low), toText(high)]]),
      ];
    }),
  ];
}

function toSharedTerms(one: Indicator | Group, from: Indicator | Group): string[][] {
  const { code, weight, name } = one;
  return [
    ...(weight === from.weight ? [] : [["w", code, String(weight)]]),
    ...(name === from.name ? [] : [["name", code, name ?? ""]]),
  ];
}

function toOverride(
  kind: string,
  code: string,
  now: Parameters<typeof toChoiceParts>[0] | undefined,
  before: Parameters<typeof toChoiceParts>[0] | undefined,
): string[][] {
  if (JSON.stringify(now) === JSON.stringify(before)) return [];
  return [[kind, code, ...(now === undefined ? [AS_OTHERS] : toChoiceParts(now))]];
}

function toText(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}

export function toNewGroup(code: string, parent: string | null): Group {
  return { code, parent, weight: 1 };
}

export function toNewIndicator(code: string, parent: string): Indicator {
  return { code, parent, weight: 1, direction: 1 };
}

/** Names may hold what separates parts. */
function toTerm(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[%,:]/g, encodeURIComponent)).join(":");
}
