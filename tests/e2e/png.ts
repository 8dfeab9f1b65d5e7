import { inflateSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** Size of a PNG and how many colours its pixels have, read by the browser itself. */
export async function countPixels(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("the browser gives no canvas");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = new Set(new Uint32Array(data.buffer));
    return { width: bitmap.width, height: bitmap.height, colours: colours.size };
  }, png.toString("base64"));
}

/** The international text chunks of a PNG by keyword. */
export function readPngText(png: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const chunk = png.subarray(at + 8, at + 8 + length);
    if (png.toString("latin1", at + 4, at + 8) === "iTXt") {
      const keywordEnd = chunk.indexOf(0);
      const compressed = chunk[keywordEnd + 1] === 1;
      const languageEnd = chunk.indexOf(0, keywordEnd + 3);
      const translatedEnd = chunk.indexOf(0, languageEnd + 1);
      const text = chunk.subarray(translatedEnd + 1);
      texts.set(
        chunk.toString("latin1", 0, keywordEnd),
        (compressed ? inflateSync(text) : text).toString("utf8"),
      );
    }
    at += 12 + length;
  }
  return texts;
}
