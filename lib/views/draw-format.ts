import type { FigureFormat, FigureView, PictureRequest } from "@/lib/contracts/figures";
import { toFigureAddress } from "@/lib/export/figure-address";
import { drawFigure } from "@/lib/figures/draw-figure";
import { paintFigure } from "@/lib/figures/paint-figure";
import { getCatalog } from "@/lib/repositories/catalog";
import { drawOnce } from "./drawn-figures";
import { getPublicAddress } from "./public-address";
import { type ReadFigure, readFigure } from "./read-figure";

/**
 * A view's figure as PNG, SVG or CSV, or what it says as JSON. A picture is read and drawn once for each data version and
 * look: asked for again, its figures are not read again either.
 *
 * @throws UnknownEntry for what the store does not know; PictureTooLarge and TooManyPictures as paintFigure
 */
export async function drawFormat(
  view: FigureView,
  format: FigureFormat,
  look: PictureRequest,
): Promise<{ body: string | Uint8Array<ArrayBuffer>; fileName: string }> {
  let reading: Promise<ReadFigure> | undefined;
  const getFigure = () => {
    reading ??= readFigure(view, getPublicAddress());
    return reading;
  };
  if (format === "csv") {
    const { csv, fileName } = await getFigure();
    return { body: csv, fileName };
  }
  if (format === "json") {
    const { toWords, fileName } = await getFigure();
    return { body: JSON.stringify(toWords()), fileName };
  }
  const { version } = await getCatalog();
  const { scale, ...rest } = look;
  const address = toFigureAddress(view, format, rest);
  const body = await drawOnce(`${version} ${scale} ${address}`, async () => {
    const figure = await getFigure();
    const svg = drawFigure(figure.content, look);
    return format === "svg" ? svg : paintFigure(svg, scale, toTexts(figure));
  });
  const fileName = await drawOnce(
    `name ${version} ${address}`,
    async () => (await getFigure()).fileName,
  );
  return { body, fileName: String(fileName) };
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
