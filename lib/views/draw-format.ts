import type { FigureFormat, PictureRequest } from "@/lib/contracts/figure-picture";
import type { FigureView } from "@/lib/contracts/figures";
import { drawFigure } from "@/lib/figures/draw-figure";
import { paintFigure } from "@/lib/figures/paint-figure";
import { traced } from "@/lib/telemetry/trace";
import { getPublicAddress } from "./public-address";
import { type ReadFigure, readFigure } from "./read-figure";

/**
 * A view's figure as PNG, SVG or CSV, or what it says as JSON.
 *
 * @throws UnknownEntry for what the store does not know; PictureTooLarge and TooManyPictures as paintFigure
 */
export async function drawFormat(
  view: FigureView,
  format: FigureFormat,
  look: PictureRequest,
): Promise<{ body: string | Uint8Array<ArrayBuffer>; fileName: string }> {
  const figure = await readFigure(view, getPublicAddress());
  const attributes = { "parity.figure": view.kind, "parity.format": format };
  const body = await traced("draw", attributes, () => toBody(figure, format, look));
  return { body, fileName: figure.fileName };
}

async function toBody(
  figure: ReadFigure,
  format: FigureFormat,
  look: PictureRequest,
): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (format) {
    case "csv":
      return figure.readCsv();
    case "json":
      return JSON.stringify(figure.toWords());
    case "svg":
      return drawFigure(figure.content, look);
    case "png":
      return paintFigure(drawFigure(figure.content, look), look.scale, toTexts(figure));
  }
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
