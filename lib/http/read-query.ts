import type { z } from "zod";
import { type ParameterProblem, RequestProblem } from "./request-problem";

/**
 * A request's query string read by its contract.
 *
 * Each parameter may stand once and must be known to the contract, so that a typing error is
 * answered with its name instead of with a view that nobody asked for.
 *
 * @throws RequestProblem 400 naming every parameter at fault
 */
export function readQuery<Schema extends z.ZodType>(url: URL, schema: Schema): z.output<Schema> {
  const parameters = [...url.searchParams];
  const repeated = parameters
    .map(([name]) => name)
    .filter((name, position, all) => all.indexOf(name) !== position);
  if (repeated.length > 0) {
    throw badRequest(
      [...new Set(repeated)].map((name) => ({
        name: shorten(name),
        problem: "stands more than once; separate several values by commas",
      })),
    );
  }

  const parsed = schema.safeParse(Object.fromEntries(parameters));
  if (!parsed.success) throw badRequest(parsed.error.issues.flatMap(toParameterProblems));
  return parsed.data;
}

function toParameterProblems(issue: z.core.$ZodIssue): ParameterProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((name) => ({ name: shorten(name), problem: "is not a known parameter" }));
  }
  const name = String(issue.path[0] ?? "query");
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  return [{ name, problem: missing ? "is required" : issue.message }];
}

function badRequest(problems: readonly ParameterProblem[]): RequestProblem {
  const detail = problems.map(({ name, problem }) => `${name}: ${problem}`).join("; ");
  return new RequestProblem(400, detail, problems);
}

function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
