import { createHash } from "node:crypto";
import type { z } from "zod";
import { toProblemResponse } from "./problem-response";
import { readQuery } from "./read-query";
import { toRenamedResponse } from "./renamed-response";
import { RequestProblem } from "./request-problem";

const CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600";

/**
 * A GET route from its contract and its reading: parse → read → reply, errors translated once.
 *
 * The reply carries a strong ETag of its body, and a reader who has that body gets 304.
 */
export function readRoute<Schema extends z.ZodType, Reply>(
  request: Schema,
  read: (query: z.output<Schema>) => Promise<Reply>,
): (incoming: Request) => Promise<Response> {
  return answering(async (incoming) => {
    const query = readQuery(new URL(incoming.url), request);
    return replyWith(incoming, JSON.stringify(await read(query)), "application/json");
  });
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
  Reply,
>(
  name: Name,
  named: Named,
  request: Schema,
  read: (part: string, query: z.output<Schema>) => Promise<Reply>,
): (incoming: Request, context: { params: Promise<Record<Name, string>> }) => Promise<Response> {
  return answering(async (incoming, { params }: { params: Promise<Record<Name, string>> }) => {
    const part = named.safeParse((await params)[name]);
    if (!part.success) {
      const problem = part.error.issues.map(({ message }) => message).join("; ");
      throw new RequestProblem(404, `${name}: ${problem}`, [{ name, problem }]);
    }
    const query = readQuery(new URL(incoming.url), request);
    return replyWith(incoming, JSON.stringify(await read(part.data, query)), "application/json");
  });
}

/** Like readRoute, for what is true only now: never stored by anyone on the way. */
export function uncachedRoute<Schema extends z.ZodType, Reply>(
  request: Schema,
  read: (query: z.output<Schema>) => Promise<Reply>,
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

/** A cacheable reply with an ETag; 304 where the reader already has this body. */
export function replyWith(
  incoming: Request,
  body: string | Uint8Array<ArrayBuffer>,
  contentType: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const shared = { ETag: etag, "Cache-Control": CACHE_CONTROL, ...headers };
  const known = incoming.headers.get("If-None-Match")?.split(",") ?? [];
  if (known.some((each) => each.trim().replace(/^W\//, "") === etag)) {
    return new Response(null, { status: 304, headers: shared });
  }
  return new Response(body, { headers: { ...shared, "Content-Type": contentType } });
}
