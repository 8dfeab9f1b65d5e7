"use client";

import { useMemo } from "react";
import { FigureButton } from "@/components/ui/figure-button";
import { PlainTable } from "@/components/ui/plain-table";
import { useMissions } from "@/lib/queries/missions";
import { useSnapshot } from "@/lib/queries/snapshot";
import { toFigureWords } from "@/lib/series/figure-words-content";
import { CONTRIBUTION_INDICATORS, toContributions } from "@/lib/series/missions/contributions";
import {
  CONTRIBUTIONS_TITLE,
  toContributionsContent,
} from "@/lib/series/missions/contributions-content";
import { QueryStates } from "./query-states";
import { useSiteFacts } from "./site-facts";
import { TableAlong } from "./table-along";

/** What the chosen countries send to missions by head and by soldier, in the words of who states it. */
export function Contributions({ country }: { country: readonly string[] }) {
  const { names } = useSiteFacts();
  const missions = useMissions(country);
  const snapshot = useSnapshot({ indicator: CONTRIBUTION_INDICATORS, country });
  const shown = useMemo(() => {
    if (missions.data === undefined || snapshot.data === undefined) return null;
    const { from, to: last } = missions.data.meta.years;
    const named = country.map((iso3) => ({ iso3, name: names[iso3] ?? iso3 }));
    const contributions = toContributions(named, missions.data.data, last, snapshot.data.data);
    const releases = [...missions.data.meta.releases, ...snapshot.data.meta.releases];
    const titles = new Map(releases.map(({ slug, title }) => [slug, title]));
    const content = toContributionsContent(contributions, [from, last], titles);
    const { dataVersion } = missions.data.meta;
    return {
      table: content.table,
      words: { data: toFigureWords(content), meta: { releases, dataVersion } },
    };
  }, [missions.data, snapshot.data, country, names]);
  return (
    <section aria-labelledby="contributions" className="mt-10 border-t border-rule pt-3">
      <h2 id="contributions" className="text-18 font-semibold">
        {CONTRIBUTIONS_TITLE}
      </h2>
      <p className="max-w-[70ch] text-13 text-muted">
        The list of presences never says how many people a country has in a mission. Here stands
        only what the Factbook states in words, mission by mission, military people without police;
        what it puts in any other way is quoted and not counted.
      </p>
      <QueryStates query={missions.status === "success" ? snapshot : missions} empty={null}>
        {shown && (
          <>
            <PlainTable
              caption={CONTRIBUTIONS_TITLE}
              width="min-w-[60rem]"
              head={shown.table.columns.map(({ label, numeric }) => ({
                label,
                isNumeric: numeric,
              }))}
              rows={shown.table.rows.map((cells, place) => ({
                key: country[place] ?? String(place),
                cells: cells.map((cell) =>
                  typeof cell === "string" ? (
                    cell
                  ) : (
                    <FigureButton key={cell.text} figure={cell.figure} className="min-h-6">
                      {cell.text}
                    </FigureButton>
                  ),
                ),
              }))}
            />
            <TableAlong view={{ kind: "peacekeepers", country }} words={shown.words} />
          </>
        )}
      </QueryStates>
    </section>
  );
}
