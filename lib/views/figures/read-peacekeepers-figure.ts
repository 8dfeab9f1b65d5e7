import type { FigureViewOf } from "@/lib/contracts/figures";
import { toWordsCsv } from "@/lib/export/words-csv";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { listMissions } from "@/lib/repositories/list-missions";
import { CONTRIBUTION_INDICATORS, toContributions } from "@/lib/series/missions/contributions";
import { toContributionsContent } from "@/lib/series/missions/contributions-content";
import type { FigureParts } from "./figure-parts";
import { withWords } from "./figure-words";

/**
 * What some countries send to peacekeeping missions, where a source states it.
 *
 * @throws UnknownEntry for codes that stand for no country
 */
export async function readPeacekeepersFigure(
  view: FigureViewOf<"peacekeepers">,
): Promise<FigureParts> {
  const { country } = view;
  const named = getCountries(await getCatalog(), country);
  const [missions, snapshot] = await Promise.all([
    listMissions({ country }),
    getSnapshot({ indicator: CONTRIBUTION_INDICATORS, country }),
  ]);
  const { from, to } = missions.meta.years;
  const contributions = toContributions(named, missions.data, to, snapshot.data);
  const releases = [...missions.meta.releases, ...snapshot.meta.releases];
  const content = toContributionsContent(
    contributions,
    [from, to],
    new Map(releases.map(({ slug, title }) => [slug, title])),
  );
  return withWords(view, {
    content,
    releases,
    figures: [],
    csv: toWordsCsv(content.table, releases),
    dataVersion: snapshot.meta.dataVersion,
  });
}
