"use client";

import { useMemo } from "react";
import { CopyTable } from "@/components/ui/copy-table";
import { FigureButton } from "@/components/ui/figure-button";
import { PlainTable } from "@/components/ui/plain-table";
import { toCreditLine } from "@/lib/export/credit-line";
import { useMissions } from "@/lib/queries/missions";
import { useSnapshot } from "@/lib/queries/snapshot";
import { toContributionTable } from "@/lib/series/missions/contribution-table";
import {
  CONTRIBUTION_INDICATORS,
  toContributionSentence,
  toContributions,
} from "@/lib/series/missions/contributions";
import { QueryStates } from "./query-states";
import { useSiteFacts } from "./site-facts";

const TITLE = "How many, where a source states it";

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
    const title = (slug: string) =>
      snapshot.data.meta.releases.find((each) => each.slug === slug)?.title ?? slug;
    return {
      table: toContributionTable(contributions, [from, last]),
      sentence: toContributionSentence(contributions, title),
      source: toCreditLine(releases),
    };
  }, [missions.data, snapshot.data, country, names]);
  return (
    <section aria-labelledby="contributions" className="mt-10 border-t border-rule pt-3">
      <h2 id="contributions" className="text-18 font-semibold">
        {TITLE}
      </h2>
      <p className="max-w-[70ch] text-13 text-muted">
        The list of presences never says how many people a country has in a mission. Here stands
        only what the Factbook states in words, mission by mission, military people without police;
        what it puts in any other way is quoted and not counted.
      </p>
      <QueryStates query={missions.status === "success" ? snapshot : missions} empty={null}>
        {shown && (
          <>
            {shown.sentence && <p className="mt-2 max-w-[80ch] text-15">{shown.sentence}</p>}
            <PlainTable
              caption={TITLE}
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
            <p className="mt-2 text-13 text-muted">{shown.source}</p>
            <CopyTable table={shown.table} caption={TITLE} source={shown.source} />
          </>
        )}
      </QueryStates>
    </section>
  );
}
