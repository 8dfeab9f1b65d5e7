import { readdirSync } from "node:fs";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import pLimit from "p-limit";
import { addPngText } from "./add-png-text";

/** A picture may have this many pixels at most: a table of 195 countries in rows of two lines, at scale 2. */
export const MOST_PIXELS = 36_000_000;
/**
 * A picture of more pixels than this is large: one is painted at a time. One of 27 megapixels took
 * 260 MB, its pixels until the next collection; a dozen in a row never had the process above 1.1 GB.
 */
const LARGE_PIXELS = 12_000_000;
/** Painting takes a core for a tenth of a second or more: so many at once, and so many more may wait. */
const PAINTERS = 2;
const MOST_WAITING = 24;

const painting = pLimit(PAINTERS);
const paintingLarge = pLimit(1);

/** Inter as TTF, upright: what the pictures are set in, whatever fonts a machine has. */
const FONT_FOLDER = join(process.cwd(), "node_modules", "@expo-google-fonts", "inter");
const FONT_WEIGHTS = ["400Regular", "600SemiBold"];

/** Thrown where a picture would have more pixels than are painted. */
export class PictureTooLarge extends Error {
  constructor(pixels: number) {
    super(
      `The picture would have ${(pixels / 1e6).toFixed(1)} megapixels; at most ${MOST_PIXELS / 1e6} are painted. Ask for a smaller scale or width.`,
    );
    this.name = "PictureTooLarge";
  }
}

/** Thrown where too many pictures wait already. */
export class TooManyPictures extends Error {
  constructor() {
    super("Too many pictures are being painted at the moment. Please try again shortly.");
    this.name = "TooManyPictures";
  }
}

/**
 * A framed figure as PNG.
 *
 * @param svg as drawFigure gives it, with its size in its first tag
 * @param scale pixels for each unit of width
 * @param texts go into the file by keyword, so that the picture says itself where it is from
 * @throws PictureTooLarge past MOST_PIXELS; TooManyPictures where too many wait
 */
export async function paintFigure(
  svg: string,
  scale: number,
  texts: Readonly<Record<string, string>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const pixels = Number(width) * Number(height) * scale * scale;
  if (!(pixels <= MOST_PIXELS)) throw new PictureTooLarge(pixels);
  if (painting.pendingCount + paintingLarge.pendingCount >= MOST_WAITING) {
    throw new TooManyPictures();
  }
  const paint = () => painting(() => renderPng(svg, scale));
  return addPngText(await (pixels > LARGE_PIXELS ? paintingLarge(paint) : paint()), texts);
}

async function renderPng(svg: string, scale: number): Promise<Buffer> {
  const picture = await renderAsync(toPaintable(svg), {
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles: listFontFiles(), loadSystemFonts: false, defaultFontFamily: "Inter" },
  });
  return picture.asPng();
}

/** Runs of scripts that Inter has no letters for: Chinese, Japanese, Korean, Arabic and others. */
const OTHER_SCRIPTS =
  /(?:(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}\p{N}]|[\u3000-\u303f\u30fb-\u30ff\uff00-\uffef])+/gu;

/**
 * A figure whose words can all be set in Inter: what it has no letters for becomes an ellipsis, for
 * a row of boxes says less. The page, the SVG and the table keep every word.
 */
export function toPaintable(svg: string): string {
  return svg.replace(OTHER_SCRIPTS, "…");
}

let fontFiles: string[] | undefined;

function listFontFiles(): string[] {
  fontFiles ??= FONT_WEIGHTS.flatMap((weight) => {
    const folder = join(FONT_FOLDER, weight);
    return readdirSync(folder)
      .filter((name) => name.endsWith(".ttf"))
      .map((name) => join(folder, name));
  });
  if (fontFiles.length < FONT_WEIGHTS.length) {
    throw new Error(`the fonts of pictures are not all in ${FONT_FOLDER}; run npm install`);
  }
  return fontFiles;
}
