import type { FigureWordsReply } from "@/lib/contracts/figure-words";
import type { FigureView } from "@/lib/contracts/figures";
import { toCreditLine } from "@/lib/export/credit-line";
import { toFigureFileName } from "@/lib/export/figure-address";
import { toCsv } from "@/lib/export/to-csv";
import { toViewAddress } from "@/lib/export/view-address";
import type { FigureContent } from "@/lib/figures/figure-content";
import { toWordsReply } from "./figures/figure-words";
import { readParts } from "./figures/read-parts";

/** A figure read from the store: what it says, its figures as CSV, and its name as a file. */
export interface ReadFigure {
  content: FigureContent;
  readCsv: () => Promise<string>;
  fileName: string;
  dataVersion: string;
  toWords: () => FigureWordsReply;
}

/**
 * The figure that a view asks for.
 *
 * @param origin where the site is reached; stands in the figure's address
 * @throws UnknownEntry for unknown countries, indicators or publishers
 */
export async function readFigure(view: FigureView, origin: string): Promise<ReadFigure> {
  const parts = await readParts(view);
  const { content, releases, figures, csv, dataVersion } = parts;
  const { title, subtitle, toChart, sentence, empty } = content;
  const drawn = releases.filter(({ slug }) => content.releases.includes(slug));
  return {
    content: {
      title,
      subtitle,
      toChart,
      sentence,
      empty,
      source: toCreditLine(drawn),
      address: `${origin}${toViewAddress(view)}`,
    },
    readCsv: async () => (typeof csv === "function" ? csv() : (csv ?? toCsv(figures, releases))),
    fileName: toFigureFileName(view, content.years),
    dataVersion,
    toWords: () => toWordsReply(parts),
  };
}
