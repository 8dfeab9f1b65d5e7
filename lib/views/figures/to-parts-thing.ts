import type { FigureView } from "@/lib/contracts/figures";
import { toFigureAddress } from "@/lib/export/figure-address";
import { type Thing, toFigureThing } from "@/lib/export/json-ld";
import { toViewAddress } from "@/lib/export/view-address";
import { getPublicAddress } from "../public-address";
import type { FigureParts } from "./figure-parts";

/** A figure that a page shows, for machines: what it says, whose figures it draws, and where to take it from. */
export function toPartsThing(view: FigureView, { content, releases }: FigureParts): Thing {
  const origin = getPublicAddress();
  const drawn = releases.filter(({ slug }) => content.releases.includes(slug));
  return toFigureThing(content, drawn, {
    page: `${origin}${toViewAddress(view)}`,
    csv: `${origin}${toFigureAddress(view, "csv")}`,
    png: `${origin}${toFigureAddress(view, "png")}`,
  });
}
