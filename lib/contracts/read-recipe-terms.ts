import type { Aggregation, Recipe } from "./recipe";
import { type Draft, takeTerm } from "./recipe-changes";
import { readAggregation } from "./recipe-choices";
import { TERMS_VERSION } from "./recipe-terms";

function readTerm(term: string): string[] {
  return term
    .split(":")
    .map((part) => part.replace(/%(25|2C|3A)/gi, (coded) => decodeURIComponent(coded)));
}

/**
 * The recipe that an address' terms make of a ready one, and a sentence for each term that cannot
 * be taken. Nothing is dropped in silence; what is left of the terms is taken. Whether the recipe
 * holds together is for `checkRecipe` to see.
 *
 * @param text as `toRecipeTerms` writes it; empty says that nothing differs
 */
export function readRecipeTerms(
  text: string,
  base: Recipe,
): { recipe: Recipe; problems: string[] } {
  if (text === "") return { recipe: base, problems: [] };
  const [version, ...terms] = text.split(",");
  if (version !== TERMS_VERSION) {
    return {
      recipe: base,
      problems: [
        `The changes to the recipe in this address are written in a form called “${version}”; only form ${TERMS_VERSION} can be read, so none of them was taken.`,
      ],
    };
  }
  const draft: Draft = {
    ...base,
    indicators: new Map(base.indicators.map((each) => [each.code, each])),
    groups: new Map(base.groups.map((each) => [each.code, each])),
  };
  const levels: (Aggregation | null)[] = [];
  const problems = terms.flatMap((term) => {
    const [kind = "", ...parts] = readTerm(term);
    if (kind === "agg") {
      const aggregation = readAggregation(parts);
      levels.push(aggregation);
      return aggregation === null ? [toProblem(term, "no such way to put parts together")] : [];
    }
    const problem = takeTerm(draft, kind, parts);
    return problem === null ? [] : [toProblem(term, problem)];
  });
  return {
    recipe: {
      ...draft,
      indicators: [...draft.indicators.values()],
      groups: [...draft.groups.values()],
      // A level left out would move those above it, so one that cannot be read keeps all as they were.
      aggregation: isWhole(levels) ? levels : base.aggregation,
    },
    problems,
  };
}

function isWhole(levels: readonly (Aggregation | null)[]): levels is Aggregation[] {
  return levels.length > 0 && !levels.includes(null);
}

function toProblem(term: string, why: string): string {
  return `“${term}” in the recipe’s changes was not taken: ${why}.`;
}
