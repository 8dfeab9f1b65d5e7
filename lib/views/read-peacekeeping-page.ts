import { QueryClient } from "@tanstack/react-query";
import {
  checkPeacekeepingView,
  type PeacekeepingAddress,
  toMissionsFigure,
} from "@/lib/contracts/peacekeeping-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { missionsQuery } from "@/lib/queries/missions";
import { snapshotQuery } from "@/lib/queries/snapshot";
import { getCatalog } from "@/lib/repositories/catalog";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { listMissions } from "@/lib/repositories/list-missions";
import { FULL_COLUMN } from "@/lib/series/frame";
import { CONTRIBUTION_INDICATORS } from "@/lib/series/missions/contributions";
import { readParts } from "./figures/read-parts";
import { toPartsThing } from "./figures/to-parts-thing";
import { placeParts } from "./place-figure";

/** All that the page of peacekeeping needs at first paint. */
export async function readPeacekeepingPage(address: PeacekeepingAddress) {
  const catalog = await getCatalog();
  const { of, country } = checkPeacekeepingView(address, new Set(catalog.countries.keys()));
  const queries = new QueryClient();
  const view = toMissionsFigure(of);
  const sizes = { indicator: CONTRIBUTION_INDICATORS, country };
  const [parts, missions, snapshot] = await Promise.all([
    readParts(view),
    listMissions({ country }),
    getSnapshot(sizes),
  ]);
  const drawn = await placeParts(view, parts, queries, FULL_COLUMN);
  queries.setQueryData(missionsQuery(country).queryKey, missions);
  queries.setQueryData(snapshotQuery(sizes).queryKey, snapshot);
  return {
    queries,
    view,
    content: parts.content,
    figure: { address: toFigureAddress(view, "svg"), drawn },
    thing: toPartsThing(view, parts),
  };
}
