import { once } from "node:events";
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";

export interface Answer {
  /** The method and the address, to ask again by hand. */
  asked: string;
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** From the first byte sent to the last one received, or of a file, as long as it is, to the first. */
  milliseconds: number;
}

export interface Question {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
}

export interface Asker {
  ask: (path: string, question?: Question) => Promise<Answer>;
  close: () => Promise<void>;
}

/** Asks over a few connections that are kept. @param path percent-encoded, sent as it is */
export function openAsker(port: number, connections: number): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    ask: async (path, { method = "GET", headers = {}, body } = {}) => {
      const sent = request({
        host: "127.0.0.1",
        port,
        agent,
        method,
        path,
        headers,
      });
      const answered = once(sent, "response");
      // The time spent waiting for one of our own connections is none of the server's.
      let begun = performance.now();
      sent.once("socket", () => {
        begun = performance.now();
      });
      sent.end(body);
      const [reply]: IncomingMessage[] = await answered;
      if (reply === undefined) throw new Error(`no answer to ${method} ${path}`);
      const untilFirst = performance.now() - begun;
      const bytes = await buffer(reply);
      const isFile = reply.headers["content-disposition"]?.startsWith("attachment") === true;
      return {
        asked: `${method} ${path}`,
        status: reply.statusCode ?? 0,
        headers: reply.headers,
        body: bytes,
        milliseconds: isFile ? untilFirst : performance.now() - begun,
      };
    },
    close: async () => agent.destroy(),
  };
}
