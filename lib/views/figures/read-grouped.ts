import type { FigureViewOf } from "@/lib/contracts/figures";
import { toGroupedContent } from "@/lib/series/grouped-content";
import type { FigureParts } from "./figure-parts";
import { readYears } from "./read-years";

/** One indicator of some countries in two or three years. */
export async function readGrouped(view: FigureViewOf<"grouped">): Promise<FigureParts> {
  const { compared, ...parts } = await readYears(view);
  return { ...parts, content: toGroupedContent(compared, view) };
}
