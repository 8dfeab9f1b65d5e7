import { createHash } from "node:crypto";

const CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600";

/**
 * A long text sent while it is made; 304 where the reader already has it.
 *
 * @param file its pieces; reading stops when the reader goes away
 * @param identity changes whenever the text does
 */
export function streamText(
  incoming: Request,
  file: { name: string; mediaType: string; write: () => AsyncGenerator<string> },
  identity: string,
): Response {
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  const headers = { ETag: etag, "Cache-Control": CACHE_CONTROL };
  if (incoming.headers.get("If-None-Match")?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  const pieces = file.write();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": file.mediaType,
      "Content-Disposition": `attachment; filename="${file.name}"`,
    },
  });
}
