"use client";

import { CopyLink } from "@/components/ui/copy-link";
import { press } from "@/components/ui/press";
import type { ReleaseReply } from "@/lib/contracts/provenance";
import type { FigureKey } from "@/lib/domain/figure-key";
import { MISSION_NAMES_SOURCE } from "@/lib/domain/peacekeeping-missions";
import { toCitation } from "@/lib/export/citation";
import { useMissionProvenance, useTieProvenance } from "@/lib/queries/provenance";
import { toTieMeaning, toTieName } from "@/lib/series/ties/tie-words";
import { ProvenanceFacts, ProvenanceHead } from "./provenance-facts";
import { QueryStates } from "./query-states";

/** What stands behind a tie: whose list states it, of which year, and in which row. */
export function TieCard({ figure }: { figure: Extract<FigureKey, { kind: "tie" }> }) {
  const query = useTieProvenance(figure);
  const { tie, release } = query.data ?? {};
  return (
    <QueryStates
      query={query}
      empty={query.data && !tie ? "The release at hand does not state this tie any more." : null}
    >
      {tie && release && (
        <>
          <ProvenanceHead
            title={`${tie.name} and ${tie.otherName}`}
            value={toTieName(tie.kind)}
            about={`stated of ${toYears(tie.firstYear, tie.lastYear)}; of other years the release says nothing`}
          />
          {tie.note && <p className="text-13">{tie.note}</p>}
          <ProvenanceFacts
            release={release}
            definition={`${toTieMeaning(tie.kind)}, as the publisher codes it.`}
            row={tie}
          />
          <CardFoot
            release={release}
            what={toTieName(tie.kind)}
            where={`${tie.name} and ${tie.otherName}`}
            when={toYears(tie.firstYear, tie.lastYear)}
            value="stated"
          />
        </>
      )}
    </QueryStates>
  );
}

/** What stands behind a presence in a mission: whose list has it, and what it does not say. */
export function MissionCard({ figure }: { figure: Extract<FigureKey, { kind: "mission" }> }) {
  const query = useMissionProvenance(figure);
  const { presence, mission, release } = query.data ?? {};
  const fullName = mission?.fullName ?? null;
  return (
    <QueryStates
      query={query}
      empty={
        query.data && !presence
          ? "The release at hand does not state this presence any more."
          : null
      }
    >
      {presence && release && (
        <>
          <ProvenanceHead
            title={`${presence.name} in ${presence.mission}, ${presence.year}`}
            value={`at ${presence.locations} ${presence.locations === 1 ? "place" : "places"}`}
            about={
              fullName === null
                ? "The mission’s full name is not known here"
                : `${fullName}, ${mission?.place}; named as by ${MISSION_NAMES_SOURCE.publisher}`
            }
          />
          {presence.note && <p className="text-13">{presence.note}</p>}
          <ProvenanceFacts
            release={release}
            definition="Places of the mission at which the country is listed with troops in that year. How many troops is not said."
            row={presence}
          />
          <CardFoot
            release={release}
            what={`Presence in ${presence.mission}`}
            where={presence.name}
            when={String(presence.year)}
            value={`listed at ${presence.locations}`}
          />
        </>
      )}
    </QueryStates>
  );
}

function CardFoot({
  release,
  ...figure
}: {
  release: ReleaseReply["data"];
  what: string;
  where: string;
  when: string;
  value: string;
}) {
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <CopyLink toText={() => toCitation(release, { ...figure, unit: "" }, window.location.href)}>
        Copy citation
      </CopyLink>
      <a href={`/data/${release.source}`} className={press.word}>
        About this source
      </a>
    </div>
  );
}

function toYears(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}
