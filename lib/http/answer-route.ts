import type { z } from "zod";
import { emptyRequest } from "@/lib/contracts/empty-request";
import { readBody } from "./read-body";
import { readQuery } from "./read-query";
import { answering } from "./read-route";

/**
 * A POST route from its contract and its answer: the question is too long for an address, and
 * answering it changes nothing. Errors are translated once; nobody on the way stores the answer.
 *
 * @param answer given the parsed body and a signal that is raised when the reader goes away
 */
export function answerRoute<Schema extends z.ZodType, Reply>(
  question: Schema,
  answer: (body: z.output<Schema>, signal: AbortSignal) => Promise<Reply>,
): (incoming: Request) => Promise<Response> {
  return answering(async (incoming) => {
    readQuery(new URL(incoming.url), emptyRequest);
    const body = await readBody(incoming, question);
    return Response.json(await answer(body, incoming.signal), {
      headers: { "Cache-Control": "no-store" },
    });
  });
}
