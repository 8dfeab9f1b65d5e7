import type { FigureViewOf } from "@/lib/contracts/figures";
import { toTiesCsv } from "@/lib/export/ties-csv";
import { tieNetworkQuery } from "@/lib/queries/tie-network";
import { getTieNetwork } from "@/lib/repositories/get-tie-network";
import { toTiesContent } from "@/lib/series/ties/ties-content";
import type { FigureParts } from "./figure-parts";

/**
 * Who is tied to whom among some countries.
 *
 * @throws UnknownEntry for unknown countries; UnfitRequest for a year of which no obligation is stated
 */
export async function readTies(view: FigureViewOf<"ties">): Promise<FigureParts> {
  const reply = await getTieNetwork(view);
  const { releases, ordersUntil: until, dataVersion } = reply.meta;
  return {
    content: toTiesContent(reply.data, { kinds: view.kinds, from: view.from, until, releases }),
    releases,
    figures: [],
    csv: toTiesCsv(reply.data),
    dataVersion,
    replies: [{ queryKey: tieNetworkQuery(view).queryKey, reply }],
  };
}
