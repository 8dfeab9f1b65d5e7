import type { FigureViewOf } from "@/lib/contracts/figures";
import { toStrengthCsv } from "@/lib/export/strength-csv";
import { strengthQuery } from "@/lib/queries/strength";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { toStrengthContent, toStrengthView } from "@/lib/series/strength-content";
import { readStrength } from "../read-strength";
import type { FigureParts } from "./figure-parts";

/**
 * An index' ranking as intervals of ranks.
 *
 * @throws UnknownEntry for an unknown lens, indicator or country; UnfitRequest for changes that cannot be taken
 */
export async function readStrengthFigure(view: FigureViewOf<"strength">): Promise<FigureParts> {
  const { country = [] } = view;
  getCountries(await getCatalog(), country);
  const reply = await readStrength(view);
  return {
    content: toStrengthContent(toStrengthView(reply.data, reply.meta.releases, country)),
    releases: reply.meta.releases,
    figures: [],
    csv: toStrengthCsv(reply.data, reply.meta),
    dataVersion: reply.meta.dataVersion,
    replies: [{ queryKey: strengthQuery(view).queryKey, reply }],
  };
}
