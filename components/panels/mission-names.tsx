"use client";

import { PlainTable } from "@/components/ui/plain-table";
import { press } from "@/components/ui/press";
import { MISSION_NAMES_SOURCE } from "@/lib/domain/peacekeeping-missions";
import { useMissions } from "@/lib/queries/missions";

/** What the acronyms of one country's missions stand for, and who calls them so. */
export function MissionNames({ of }: { of: string }) {
  const missions = useMissions([of]).data?.meta.missions ?? [];
  if (missions.length === 0) return null;
  const { publisher, addresses } = MISSION_NAMES_SOURCE;
  return (
    <details className="mt-3">
      <summary className={press.word}>What the acronyms stand for</summary>
      <PlainTable
        caption="Missions by name"
        head={[
          { label: "Acronym" },
          { label: "Full name" },
          { label: "Where" },
          { label: "Listed" },
        ]}
        rows={missions.map(({ mission, fullName, place, years }) => ({
          key: mission,
          cells: [mission, fullName ?? "not known here", place ?? "", years.join("–")],
        }))}
      />
      <p className="mt-2 text-13 text-muted">
        Names and places as {publisher} lists them:{" "}
        <a
          href={addresses[0]}
          rel="noreferrer"
          className="text-accent underline underline-offset-4"
        >
          missions of today
        </a>
        ,{" "}
        <a
          href={addresses[1]}
          rel="noreferrer"
          className="text-accent underline underline-offset-4"
        >
          past operations
        </a>
        . “Listed” are the years in which any country is.
      </p>
    </details>
  );
}
