import type { z } from "zod";

/** What is wrong, and where in what was given. */
export interface PathProblem {
  /** As in JavaScript: `recipe.indicators[3].parent`. */
  name: string;
  problem: string;
}

/**
 * What a contract says of a body, with the path of each thing that it says it of.
 *
 * @param whole what the body is called where the problem is with all of it
 * @example parsed.error.issues.flatMap((issue) => toPathProblems(issue))
 */
export function toPathProblems(issue: z.core.$ZodIssue, whole = "body"): PathProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      name: toPath([...issue.path, key.slice(0, 60)], whole),
      problem: "is not known here",
    }));
  }
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  return [{ name: toPath(issue.path, whole), problem: missing ? "is required" : issue.message }];
}

function toPath(parts: readonly PropertyKey[], whole: string): string {
  const path = parts.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`));
  return path.join("").replace(/^\./, "") || whole;
}
