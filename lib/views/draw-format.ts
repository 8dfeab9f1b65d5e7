import type { FigureFormat, FigureView, PictureRequest } from "@/lib/contracts/figures";
import { toFigureAddress } from "@/lib/export/figure-address";
import { drawFigure } from "@/lib/figures/draw-figure";
import { paintFigure } from "@/lib/figures/paint-figure";
import { drawOnce } from "./drawn-figures";
import { getPublicAddress } from "./public-address";
import { type ReadFigure, readFigure } from "./read-figure";

/**
 * A view's figure as PNG, SVG or CSV, drawn once for each data version and look.
 *
 * @throws UnknownEntry for what the store does not know; PictureTooLarge and TooManyPictures as paintFigure
 */
export async function drawFormat(
  view: FigureView,
  format: FigureFormat,
  look: PictureRequest,
): Promise<{ body: string | Uint8Array<ArrayBuffer>; fileName: string }> {
  const figure = await readFigure(view, getPublicAddress());
  if (format === "csv") return { body: figure.csv, fileName: figure.fileName };
  const { scale, ...rest } = look;
  const key = `${figure.dataVersion} ${scale} ${toFigureAddress(view, format, rest)}`;
  const body = await drawOnce(key, async () => {
    const svg = drawFigure(figure.content, look);
    return format === "svg" ? svg : paintFigure(svg, scale, toTexts(figure));
  });
  return { body, fileName: figure.fileName };
}

/** What a PNG says of itself, by the keywords of the PNG specification. */
function toTexts({ content }: ReadFigure): Record<string, string> {
  return {
    Title: `${content.title}. ${content.subtitle}`,
    Source: content.source,
    URL: content.address,
    Software: "Parity",
  };
}
