import { toPathProblems } from "@/lib/contracts/path-problems";
import { recipe as contract, RECIPE_VERSION, type Recipe } from "@/lib/contracts/recipe";
import { RecipeError, type RecipeProblem } from "@/lib/scoring";
import { BadInput } from "../bad-input";
import { readBoundedFile } from "./read-bounded-file";
import type { IndexMeta } from "./read-meta";

const MOST_MEGABYTES = 1;

/**
 * Reads a recipe, whole or its stages only: indicators and groups that it leaves out are those of
 * the meta file.
 *
 * @throws BadInput naming the file and the path of everything that is not as it must be
 */
export function readRecipe(file: string, meta: IndexMeta): Recipe {
  const given = readObject(file);
  const parsed = contract.safeParse({
    version: RECIPE_VERSION,
    indicators: meta.indicators.map(({ part }) => part),
    groups: meta.groups.map(({ part }) => part),
    ...given,
  });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.flatMap((issue) =>
    toPathProblems(issue, "recipe").map(({ name, problem }) => ({ path: name, message: problem })),
  );
  throw refuse(problems, file, meta, given);
}

/**
 * Does what may find that a recipe can not be computed, and tells the file and the line of it.
 *
 * @throws BadInput instead of RecipeError
 */
export function withRecipe<Result>(file: string, meta: IndexMeta, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RecipeError)) throw error;
    throw refuse(error.problems, file, meta, readObject(file));
  }
}

function readObject(file: string): Record<string, unknown> {
  const text = readBoundedFile(file, MOST_MEGABYTES).toString("utf8");
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (isObject(value)) return value;
  } catch (error) {
    throw new BadInput(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  throw new BadInput(`${file} is not a recipe: it must be an object, {…}.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A part that comes from the meta file is told by its line there. */
function refuse(
  problems: readonly RecipeProblem[],
  file: string,
  meta: IndexMeta,
  given: Record<string, unknown>,
): BadInput {
  const lines = problems.map(({ path, message }) => {
    const [, list = "", at = ""] = /^(indicators|groups)\[(\d+)\]/.exec(path) ?? [];
    const isOfMeta = given[list] === undefined;
    const lined = list === "groups" ? meta.groups : meta.indicators;
    const line = list !== "" && isOfMeta ? lined[Number(at)]?.line : undefined;
    const whole = /^(indicators|groups)\b/.exec(path)?.[1] ?? "";
    const from = whole !== "" && given[whole] === undefined ? meta.file : file;
    return line === undefined
      ? `${from}: ${path} ${message}`
      : `${meta.file}, line ${line}: ${path} ${message}`;
  });
  return new BadInput(lines.join("\n"));
}
