import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { chooseCoding, packStream, toCodingHeaders } from "./content-coding";
import { findSeen, toIdentity, toTag } from "./entity-tag";

/**
 * A long text sent while it is made, packed as the reader takes it; 304 where the reader has it.
 *
 * @param file its pieces; reading stops when the reader goes away, and an error breaks the answer off,
 *   so that nobody takes a part for the whole
 * @param answer question: what changes whenever the text does
 */
export function streamText(
  incoming: Request,
  file: { name: string; mediaType: string; write: () => AsyncGenerator<string> },
  answer: { question: string; cacheControl: string },
): Response {
  const identity = toIdentity(answer.question);
  const headers = { Vary: "Accept-Encoding", "Cache-Control": answer.cacheControl };
  const seen = findSeen(incoming.headers.get("If-None-Match"), identity);
  if (seen !== undefined) {
    return new Response(null, { status: 304, headers: { ...headers, ETag: seen } });
  }
  const coding = chooseCoding(incoming.headers.get("Accept-Encoding"));
  const text = Readable.from(encode(file.write()), { objectMode: false, highWaterMark: 65_536 });
  const body: ReadableStream<Uint8Array> = Readable.toWeb(packStream(text, coding));
  return new Response(body as BodyInit, {
    headers: {
      ...headers,
      ETag: toTag(identity, coding),
      "Content-Type": file.mediaType,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      ...toCodingHeaders(coding),
    },
  });
}

async function* encode(pieces: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
