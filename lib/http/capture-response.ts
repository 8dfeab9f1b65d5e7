import type { ServerResponse } from "node:http";

/** An answer's body, before any of it was sent; its status and headers stand in the response. */
export interface Captured {
  body: Buffer;
  /** Sends this instead. */
  send: (body: Uint8Array) => void;
}

/**
 * Keeps what is written to a response from being sent, until its end is there.
 *
 * @returns `whole`: null where its reader left before; `release` lets everything through again
 */
export function captureResponse(response: ServerResponse): {
  whole: Promise<Captured | null>;
  release: () => void;
} {
  const parts: Buffer[] = [];
  const { write, end, writeHead, flushHeaders } = response;
  const release = () => Object.assign(response, { write, end, writeHead, flushHeaders });
  const hear = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string") parts.push(Buffer.from(chunk, toEncoding(encoding)));
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
  };
  const tell = (...args: unknown[]) => {
    const called = args.find((each) => typeof each === "function");
    if (called !== undefined) process.nextTick(called as () => void);
  };
  const whole = new Promise<Captured | null>((done) => {
    response.once("close", () => done(null));
    Object.assign(response, {
      flushHeaders: () => undefined,
      writeHead: (status: number, ...rest: unknown[]) => {
        response.statusCode = status;
        for (const [name, value] of listHeaders(rest.at(-1))) response.setHeader(name, value);
        return response;
      },
      write: (...args: unknown[]) => {
        hear(args[0], args[1]);
        tell(...args);
        return true;
      },
      end: (...args: unknown[]) => {
        hear(args[0], args[1]);
        release();
        done({
          body: Buffer.concat(parts),
          send: (body) => {
            response.end(body, () => tell(...args));
          },
        });
        return response;
      },
    });
  });
  return { whole, release };
}

function toEncoding(encoding: unknown): BufferEncoding {
  return typeof encoding === "string" && Buffer.isEncoding(encoding) ? encoding : "utf8";
}

/** Headers as `writeHead` takes them: by name, or one after the other. */
function listHeaders(headers: unknown): [name: string, value: string | number | string[]][] {
  if (Array.isArray(headers)) {
    return headers.flatMap((name, at) => (at % 2 === 0 ? [[String(name), headers[at + 1]]] : []));
  }
  if (typeof headers !== "object" || headers === null) return [];
  return Object.entries(headers).filter(([, value]) => value !== undefined);
}
