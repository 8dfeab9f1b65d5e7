import { pipeline, type Readable } from "node:stream";
import { promisify } from "node:util";
import {
  brotliCompress,
  brotliDecompress,
  constants,
  createBrotliCompress,
  createGzip,
  gunzip,
  gzip,
} from "node:zlib";

export type ContentCoding = "br" | "gzip" | "identity";

/** The header in which a route tells the front how it packed its answer: see `front/name-coding.ts`. */
export const PACKED_AS = "packed-as";

/** What says of a body how it is packed. */
export function toCodingHeaders(coding: ContentCoding): Readonly<Record<string, string>> {
  return coding === "identity" ? {} : { "Content-Encoding": coding, [PACKED_AS]: coding };
}

/** A smaller text gains nothing worth the work. */
const LEAST_BYTES = 1_024;
/** Texts by their type; pictures are packed by their own format. */
const TEXT = /^(text\/|application\/(json|[\w.-]+\+(json|xml))|image\/svg)/;

const packers = {
  br: (body: Uint8Array) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
      },
    }),
  gzip: (body: Uint8Array) => promisify(gzip)(body, { level: 6 }),
};

/**
 * The best coding that a reader takes: Brotli, then gzip, then none.
 *
 * @param accepted the header Accept-Encoding; null where there is none
 * @example chooseCoding("gzip, br;q=0") // → "gzip"
 * @see RFC 9110, 12.5.3
 */
export function chooseCoding(accepted: string | null): ContentCoding {
  const weights = new Map(
    (accepted ?? "").split(",").map((each) => {
      const [coding = "", weight = ""] = each.toLowerCase().split(";");
      const [, stated] = /^\s*q=([\d.]+)\s*$/.exec(weight) ?? [];
      return [coding.trim(), Number(stated ?? 1)] as const;
    }),
  );
  const takes = (coding: string) => (weights.get(coding) ?? weights.get("*") ?? 0) > 0;
  return takes("br") ? "br" : takes("gzip") ? "gzip" : "identity";
}

/** Whether packing a body makes it shorter. */
export function isPackable(body: Uint8Array, contentType: string): boolean {
  return body.byteLength >= LEAST_BYTES && TEXT.test(contentType);
}

/** A body packed while it is made; what stops or breaks one end stops the other. */
export function packStream(body: Readable, coding: ContentCoding): Readable {
  if (coding === "identity") return body;
  const packer =
    coding === "br"
      ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : createGzip({ level: 6 });
  // Both ends are destroyed with the reason; whoever reads the packed one is told.
  return pipeline(body, packer, () => undefined);
}

export async function pack(
  body: Uint8Array,
  coding: Exclude<ContentCoding, "identity">,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await packers[coding](body));
}

/** The way back from {@link pack}. */
export async function unpack(body: Uint8Array, coding: ContentCoding): Promise<Buffer> {
  if (coding === "br") return promisify(brotliDecompress)(body);
  return coding === "gzip" ? promisify(gunzip)(body) : Buffer.from(body);
}
