import type { z } from "zod";
import { type ParameterProblem, RequestProblem } from "./request-problem";

/** A table of 60 columns with its filters fits within this many characters. */
const LONGEST_QUERY = 4096;

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
  if (url.search.length > LONGEST_QUERY) {
    const longest = parameters.reduce(
      (most, each) => (each[1].length > most[1].length ? each : most),
      parameters[0] ?? ["", ""],
    );
    throw badRequest([
      {
        name: shorten(longest[0]),
        problem: `the query string is ${url.search.length} characters long; at most ${LONGEST_QUERY} are read, and this parameter is its longest`,
      },
    ]);
  }

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
