/** What keeps a recipe from being computed, and where in it. */
export interface RecipeProblem {
  /** As in JavaScript, from the recipe itself: `indicators[3].parent`. */
  path: string;
  /** A sentence without its subject, which is the path: "names no group: land". */
  message: string;
}

/** Thrown for a recipe that can not be computed; it names every problem that was found. */
export class RecipeError extends Error {
  readonly problems: readonly RecipeProblem[];

  constructor(problems: readonly RecipeProblem[]) {
    super(problems.map(({ path, message }) => `${path} ${message}`).join("\n"));
    this.name = "RecipeError";
    this.problems = problems;
  }
}
