import type { z } from "zod";
import { heldReply, type Reply } from "./held-replies";
import { toProblemResponse } from "./problem-response";
import { readQuery } from "./read-query";
import { toRenamedResponse } from "./renamed-response";
import { RequestProblem } from "./request-problem";

/**
 * A GET route from its contract and its reading: parse → read → reply, errors translated once.
 *
 * The reply is held for as long as the data stay the same, whatever other words ask for it.
 */
export function readRoute<Schema extends z.ZodType>(
  request: Schema,
  read: (query: z.output<Schema>) => Promise<unknown>,
): (incoming: Request) => Promise<Response> {
  return answering((incoming) =>
    heldReply(incoming, (url) => {
      const query = readQuery(url, request);
      return { question: toQuestion(url, query), make: async () => toJson(await read(query)) };
    }),
  );
}

/**
 * Like readRoute, for an address with a name in its path: `/releases/{id}`.
 *
 * @param name of the path's part, as the folder spells it
 * @param named what that part must be; anything else stands for nothing here, and is answered so
 */
export function readNamedRoute<
  const Name extends string,
  Named extends z.ZodType<string>,
  Schema extends z.ZodType,
>(
  name: Name,
  named: Named,
  request: Schema,
  read: (part: string, query: z.output<Schema>) => Promise<unknown>,
): (incoming: Request, context: { params: Promise<Record<Name, string>> }) => Promise<Response> {
  return answering(async (incoming, { params }: { params: Promise<Record<Name, string>> }) => {
    const part = named.safeParse((await params)[name]);
    if (!part.success) {
      const problem = part.error.issues.map(({ message }) => message).join("; ");
      throw new RequestProblem(404, `${name}: ${problem}`, [{ name, problem }]);
    }
    return heldReply(incoming, (url) => {
      const query = readQuery(url, request);
      return {
        question: toQuestion(url, query),
        make: async () => toJson(await read(part.data, query)),
      };
    });
  });
}

/**
 * Like readRoute, for an answer in another format than JSON.
 *
 * @param write may name the address in what it writes: another spelling of it is another answer
 */
export function writtenRoute<Schema extends z.ZodType>(
  request: Schema,
  write: (query: z.output<Schema>, address: URL) => Promise<Reply>,
): (incoming: Request) => Promise<Response> {
  return answering((incoming) =>
    heldReply(incoming, (url) => {
      const query = readQuery(url, request);
      return { question: `${url.pathname}${url.search}`, make: () => write(query, url) };
    }),
  );
}

/** Like readRoute, for what is true only now: never stored by anyone on the way. */
export function uncachedRoute<Schema extends z.ZodType>(
  request: Schema,
  read: (query: z.output<Schema>) => Promise<unknown>,
): (incoming: Request) => Promise<Response> {
  return answering(async (incoming) => {
    const query = readQuery(new URL(incoming.url), request);
    return Response.json(await read(query), { headers: { "Cache-Control": "no-store" } });
  });
}

/** Runs a handler and turns whatever it throws into problem details, or into the way to a new name. */
export function answering<Rest extends unknown[]>(
  handle: (incoming: Request, ...rest: Rest) => Promise<Response>,
): (incoming: Request, ...rest: Rest) => Promise<Response> {
  return async (incoming, ...rest) => {
    try {
      return await handle(incoming, ...rest);
    } catch (error) {
      return toRenamedResponse(incoming, error) ?? toProblemResponse(error);
    }
  };
}

/** A request in one spelling: its path and what its contract made of the query, by name. */
function toQuestion({ pathname }: URL, query: unknown): string {
  const terms = Object.entries(query ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return `${pathname} ${JSON.stringify(terms)}`;
}

function toJson(reply: unknown): Reply {
  return { body: JSON.stringify(reply), contentType: "application/json" };
}
