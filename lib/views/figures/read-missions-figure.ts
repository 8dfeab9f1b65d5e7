import type { FigureViewOf } from "@/lib/contracts/figures";
import { toMissionsCsv } from "@/lib/export/missions-csv";
import { missionsQuery } from "@/lib/queries/missions";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { listMissions } from "@/lib/repositories/list-missions";
import { toMissionsContent } from "@/lib/series/missions/missions-content";
import type { FigureParts } from "./figure-parts";

/**
 * One country's presence in peacekeeping missions.
 *
 * @throws UnknownEntry for an unknown country
 */
export async function readMissionsFigure({
  country,
}: FigureViewOf<"missions">): Promise<FigureParts> {
  const [named] = getCountries(await getCatalog(), country);
  if (named === undefined) throw new Error("a figure of missions is of one country");
  const reply = await listMissions({ country });
  const { missions, years, releases, dataVersion } = reply.meta;
  return {
    content: toMissionsContent(named, {
      ...{ presences: reply.data, missions, releases },
      years: [years.from, years.to],
    }),
    releases,
    figures: [],
    csv: toMissionsCsv(reply.data, missions),
    dataVersion,
    replies: [{ queryKey: missionsQuery(country).queryKey, reply }],
  };
}
