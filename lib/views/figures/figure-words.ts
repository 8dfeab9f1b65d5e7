import type { FigureWordsReply } from "@/lib/contracts/figure-words";
import type { FigureView } from "@/lib/contracts/figures";
import { toFigureAddress } from "@/lib/export/figure-address";
import { figureWordsQuery } from "@/lib/queries/figure-words";
import { toFigureWords } from "@/lib/series/figure-words-content";
import type { FigureParts } from "./figure-parts";

/** What a figure says, as its JSON has it: its words, its table, and the releases drawn. */
export function toWordsReply({
  content,
  releases,
  dataVersion,
}: Pick<FigureParts, "content" | "releases" | "dataVersion">): FigureWordsReply {
  const drawn = releases.filter(({ slug }) => content.releases.includes(slug));
  return {
    data: toFigureWords(content),
    meta: {
      releases: drawn.map(
        ({ slug, shortName, title, version, published, retrieved, terms, termsNote }) => ({
          ...{ slug, shortName, title, version, published, retrieved, terms, termsNote },
        }),
      ),
      dataVersion,
    },
  };
}

/** The parts of a figure whose panel needs no more than its words. */
export function withWords(view: FigureView, parts: Omit<FigureParts, "replies">): FigureParts {
  const reply = toWordsReply(parts);
  return {
    ...parts,
    replies: [{ queryKey: figureWordsQuery(toFigureAddress(view, "json")).queryKey, reply }],
  };
}
