import { TooBusy } from "@/lib/domain/too-busy";
import { TooMuchWork } from "@/lib/domain/too-much-work";
import { UnfitRequest } from "@/lib/domain/unfit-request";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { PictureTooLarge, TooManyPictures } from "@/lib/figures/paint-figure";
import { DatabaseAway } from "@/lib/repositories/database-away";
import { InvalidCursor } from "@/lib/repositories/observation-cursor";
import { DatasetMissing } from "@/lib/repositories/store-version";
import { RecipeError } from "@/lib/scoring";
import { log } from "./log";
import { type ProblemStatus, toProblem } from "./problem";
import { type ParameterProblem, RequestProblem } from "./request-problem";

const RETRY_AFTER_SECONDS = "5";

/**
 * Any error as the one error body, RFC 9457 problem details.
 *
 * What the reader asked wrongly is named to the reader; what is ours is logged whole and told
 * plainly, without text of the database, paths or stacks.
 */
export function toProblemResponse(error: unknown): Response {
  if (error instanceof RequestProblem) {
    return reply(error.status, error.message, error.parameters);
  }
  if (error instanceof UnknownEntry) {
    return reply(404, error.message, [{ name: error.kind, problem: error.message }]);
  }
  if (error instanceof UnfitRequest) {
    return reply(400, error.message, [{ name: error.parameter, problem: error.message }]);
  }
  if (error instanceof RecipeError) {
    const problems = error.problems.map(({ path, message }) => ({
      name: path,
      problem: message,
    }));
    return reply(
      400,
      problems.map(({ name, problem }) => `${name} ${problem}`).join("; "),
      problems,
    );
  }
  if (error instanceof TooMuchWork) {
    return reply(422, error.message, [{ name: error.parameter, problem: error.message }]);
  }
  if (error instanceof InvalidCursor) {
    return reply(400, error.message, [{ name: "cursor", problem: error.message }]);
  }
  if (error instanceof PictureTooLarge) {
    return reply(413, error.message, [
      { name: "scale", problem: error.message },
      { name: "width", problem: error.message },
    ]);
  }
  if (error instanceof TooManyPictures || error instanceof TooBusy) {
    return reply(503, error.message);
  }
  log.error({ err: error }, "request failed");
  if (error instanceof DatasetMissing) {
    return reply(503, "The figures have not been loaded yet. Please try again shortly.");
  }
  if (error instanceof DatabaseAway) {
    return reply(503, "The database does not answer at the moment. Please try again shortly.");
  }
  return reply(500, "The request was understood but could not be answered. It has been logged.");
}

function reply(
  status: ProblemStatus,
  detail: string,
  parameters: readonly ParameterProblem[] = [],
): Response {
  return new Response(JSON.stringify(toProblem(status, detail, parameters)), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...((status === 503 || status === 429) && { "Retry-After": RETRY_AFTER_SECONDS }),
    },
  });
}
