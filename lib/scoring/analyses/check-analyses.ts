import type { AnalysesRequest, Variation } from "@/lib/contracts/analyses";
import type { Recipe } from "@/lib/contracts/recipe";
import { checkRecipe } from "../check/check-recipe";
import type { RecipeProblem } from "../recipe-error";
import type { ScoringTable } from "../scoring-table";

/** A stage's choices: where each is written, and the recipe that has it. */
type Choices = { from: string; to: string; change: Partial<Recipe> }[];

/**
 * What keeps analyses from being computed, each with its path in the request; none for sound ones.
 *
 * Alternatives are looked at in every combination, since a run may draw any of them.
 *
 * @param recipe one that `checkRecipe` finds nothing in
 * @example checkAnalyses({ contributions: { unit: "XXX" } }, recipe, table) // → [{ path: "contributions.unit", … }]
 */
export function checkAnalyses(
  request: AnalysesRequest,
  recipe: Recipe,
  table: ScoringTable,
): RecipeProblem[] {
  const { contributions, uncertainty, sensitivity } = request;
  const units = [
    ...(contributions ? [{ path: "contributions.unit", code: contributions.unit }] : []),
    ...(contributions?.against === undefined
      ? []
      : [{ path: "contributions.against", code: contributions.against }]),
    ...(uncertainty?.pairs ?? []).flatMap((pair, at) =>
      pair.map((code, side) => ({ path: `uncertainty.pairs[${at}][${side}]`, code })),
    ),
    ...(sensitivity?.units ?? []).map((code, at) => ({ path: `sensitivity.units[${at}]`, code })),
  ];
  const known = new Set(table.units.map(({ code }) => code));
  return [
    ...units.flatMap(({ path, code }) =>
      known.has(code) ? [] : [{ path, message: `names no unit: ${code}` }],
    ),
    ...(uncertainty ? checkVariation(uncertainty.varied, "uncertainty.varied", recipe, table) : []),
    ...(sensitivity ? checkVariation(sensitivity.varied, "sensitivity.varied", recipe, table) : []),
  ];
}

function checkVariation(
  varied: Variation,
  path: string,
  recipe: Recipe,
  table: ScoringTable,
): RecipeProblem[] {
  const stages: Choices[] = [
    varied.normalisations.map((normalisation, at) => ({
      from: "normalisation",
      to: `normalisations[${at}]`,
      change: { normalisation },
    })),
    varied.aggregations.map((aggregation, at) => ({
      from: "aggregation",
      to: `aggregations[${at}]`,
      change: { aggregation },
    })),
    varied.treatments.map((treatment, at) => ({
      from: "treatment",
      to: `treatments[${at}]`,
      change: { treatment },
    })),
    varied.imputations.map((imputation, at) => ({
      from: "imputation",
      to: `imputations[${at}]`,
      change: { imputation },
    })),
  ];
  const found = new Map<string, RecipeProblem>();
  for (const choices of combine(stages)) {
    let changed = recipe;
    for (const { change } of choices) changed = { ...changed, ...change };
    for (const problem of checkRecipe(changed, table)) {
      const choice = choices.find(({ from }) => startsAt(problem.path, from));
      const rest = choice === undefined ? "" : problem.path.slice(choice.from.length);
      const to = choice === undefined ? path : `${path}.${choice.to}${rest}`;
      found.set(to, { path: to, message: problem.message });
    }
  }
  return [...found.values()];
}

/** One of each stage that has choices, in every way; how imputation is chosen minds no other stage. */
function combine(stages: readonly Choices[]): Choices[] {
  return stages
    .filter((choices) => choices.length > 0)
    .reduce<Choices[]>(
      (combined, choices) =>
        combined.flatMap((before) => choices.map((choice) => [...before, choice])),
      [[]],
    );
}

function startsAt(path: string, stage: string): boolean {
  return path === stage || path.startsWith(`${stage}.`) || path.startsWith(`${stage}[`);
}
