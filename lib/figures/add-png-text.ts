import { crc32 } from "node:zlib";

const SIGNATURE_AND_HEADER = 33;

/**
 * A PNG with international text chunks (iTXt, PNG specification 11.3.3.4) after its header: UTF-8, not compressed.
 *
 * @param texts by keyword, each 1 to 79 Latin-1 characters; the specification names `Title`, `Copyright`, `Source` …
 * @throws Error where the bytes are no PNG
 */
export function addPngText(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(png);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error("these bytes are no PNG");
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    toChunk(
      "iTXt",
      Buffer.concat([Buffer.from(keyword, "latin1"), Buffer.alloc(5), Buffer.from(text, "utf8")]),
    ),
  );
  return new Uint8Array(
    Buffer.concat([
      bytes.subarray(0, SIGNATURE_AND_HEADER),
      ...chunks,
      bytes.subarray(SIGNATURE_AND_HEADER),
    ]),
  );
}

function toChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
