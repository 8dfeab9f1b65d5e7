import type { ServerResponse } from "node:http";

/**
 * Copies the body that goes through a response from now on.
 *
 * @param most in bytes
 * @returns what was sent so far; null where it was more than that
 */
export function hearBody(response: ServerResponse, most: number): () => Buffer | null {
  const parts: Buffer[] = [];
  let bytes = 0;
  const hear = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return;
    const part =
      typeof chunk === "string" ? Buffer.from(chunk, toEncoding(encoding)) : Buffer.from(chunk);
    bytes += part.byteLength;
    if (bytes > most) parts.length = 0;
    else parts.push(part);
  };
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.write = (...args: unknown[]) => {
    hear(args[0], args[1]);
    return write(...args);
  };
  response.end = (...args: unknown[]) => {
    hear(args[0], args[1]);
    return end(...args);
  };
  return () => (bytes > most ? null : Buffer.concat(parts));
}

function toEncoding(encoding: unknown): BufferEncoding {
  return typeof encoding === "string" && Buffer.isEncoding(encoding) ? encoding : "utf8";
}
