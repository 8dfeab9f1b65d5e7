import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { buffer } from "node:stream/consumers";

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it was sent, packed or not. */
  body: Buffer;
}

export interface RawQuestion {
  /** GET where nothing else is said. */
  method?: string;
  headers?: Readonly<Record<string, string>>;
  /** Which address of this machine asks, and so which client it is: any of 127.0.0.0/8. */
  from?: string;
  body?: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 20 });

/**
 * Asks with the headers and the path as they are given: `fetch` adds an Accept-Encoding of its own,
 * unpacks what comes, and writes paths anew.
 */
export function askRaw(
  address: string,
  path: string,
  { method, headers = {}, from, body }: RawQuestion = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ agent, hostname, port, path, method, headers, localAddress: from }, (answer) => {
      buffer(answer).then(
        (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
        reject,
      );
    })
      .once("error", reject)
      .end(body);
  });
}
