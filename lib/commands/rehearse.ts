import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, get, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { log } from "@/lib/http/log";
import type { Listener } from "@/lib/http/observe/observe-requests";
import { runForRequest } from "@/lib/telemetry/request-scope";

export interface RehearsalOptions {
  /** When the rest is left for the readers, in milliseconds. */
  limit: number;
  /** Ends the rehearsal at once. */
  signal: AbortSignal;
}

/** As browsers say it, so that what is held is packed for most of them. */
const ACCEPTED = { "accept-encoding": "br, gzip", accept: "text/html" };

/** So many pages wait to be drawn at most; others are left for the readers. */
const MOST_WAITING = 100;

/**
 * Opens what asks for a server's own pages as its first reader would: what is read, computed and compiled
 * once for all of them is then there. It asks through a door of this machine alone that is closed
 * afterwards, so that neither log nor metrics tell of requests that nobody made.
 *
 * Nothing depends on it: what cannot be answered now, as without a database, is told in the log, ends
 * the rehearsal, and readers are told of it themselves.
 *
 * @param answer answers as it will answer readers
 * @returns asks for pages, one after the other; resolves when none is left to be asked for
 */
export function openRehearsal(answer: Listener, { limit, signal }: RehearsalOptions) {
  const waiting = new Set<string>();
  let rehearsing: Promise<void> | undefined;

  return (paths: readonly string[]): Promise<void> => {
    for (const path of paths) if (waiting.size < MOST_WAITING) waiting.add(path);
    rehearsing ??= rehearse().finally(() => {
      waiting.clear();
      rehearsing = undefined;
    });
    return rehearsing;
  };

  async function rehearse(): Promise<void> {
    const server = createServer((request, response) => {
      runForRequest({ id: randomUUID(), isRehearsal: true }, () => answer(request, response));
    });
    const until = AbortSignal.any([signal, AbortSignal.timeout(limit)]);
    try {
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      for (const path of waiting) {
        const status = await ask(server, path, until);
        if (status !== 200) {
          log.warn({ path, status }, "a page could not be drawn before its first reader");
          return;
        }
        waiting.delete(path);
      }
    } catch (error) {
      if (signal.aborted) return;
      log.warn({ err: error }, "pages could not be drawn before their first reader");
    } finally {
      server.close();
      server.closeAllConnections();
    }
  }
}

/** Asks for a page and takes it to its end. */
async function ask(server: Server, path: string, signal: AbortSignal): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo;
  const asked = get({ port, host: "127.0.0.1", path, headers: ACCEPTED, agent: false, signal });
  const [reply] = (await once(asked, "response")) as [IncomingMessage];
  reply.resume();
  await once(reply, "end");
  return reply.statusCode;
}
