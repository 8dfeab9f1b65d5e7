import type { z } from "zod";
import { toPathProblems } from "@/lib/contracts/path-problems";
import { type ParameterProblem, RequestProblem } from "./request-problem";

/** What a request may bring along; the largest recipe there can be is a fifth of it. */
export const LARGEST_BODY_BYTES = 256 * 1024;

/**
 * A request's JSON body read by its contract. No more than the largest body is ever held, whatever
 * the request says of its own length.
 *
 * @throws RequestProblem 415 for another media type, 413 for a body too large, 400 for one that is
 *   no JSON or breaks the contract, naming every path at fault
 */
export async function readBody<Schema extends z.ZodType>(
  incoming: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const [mediaType] = (incoming.headers.get("Content-Type") ?? "").split(";");
  if (mediaType?.trim().toLowerCase() !== "application/json") {
    throw new RequestProblem(415, "The body must be JSON, sent as application/json.");
  }
  const parsed = schema.safeParse(parseJson(await readText(incoming)));
  if (parsed.success) return parsed.data;
  throw toBadRequest(parsed.error.issues.flatMap((issue) => toPathProblems(issue)));
}

/** Problems in a body as one error: 400, each with its path. */
export function toBadRequest(problems: readonly ParameterProblem[]): RequestProblem {
  const detail = problems.map(({ name, problem }) => `${name}: ${problem}`).join("; ");
  return new RequestProblem(400, detail, problems);
}

async function readText(incoming: Request): Promise<string> {
  if (Number(incoming.headers.get("Content-Length") ?? 0) > LARGEST_BODY_BYTES) throw tooLarge();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = incoming.body?.getReader();
  let text = "";
  let bytes = 0;
  try {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done || value === undefined) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > LARGEST_BODY_BYTES) {
        await reader?.cancel();
        throw tooLarge();
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (error instanceof TypeError) throw new RequestProblem(400, "The body is not UTF-8.");
    throw error;
  }
}

function tooLarge(): RequestProblem {
  return new RequestProblem(413, `A body has at most ${LARGEST_BODY_BYTES} bytes.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = error instanceof Error ? `: ${error.message}` : "";
    throw new RequestProblem(400, `The body is not JSON${where}.`);
  }
}
