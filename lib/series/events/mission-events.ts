import { group } from "d3-array";
import { toCount } from "@/lib/domain/count-words";
import { type CooperationEvent, ORGANISATIONS } from "@/lib/domain/event";
import type { MissionPresence } from "@/lib/domain/mission-presence";
import { MISSIONS } from "@/lib/domain/peacekeeping-missions";
import { toComputedId, toRuns } from "./transfer-events";

/** A presence with the release that states it. */
export type ReleasedPresence = MissionPresence & { release: string };

/**
 * Each run of years that a country was listed in a mission of the United Nations as one event. A
 * year that the release leaves out ends the run: that nobody was listed does not say that nobody
 * was there.
 */
export function toMissionEvents(
  presences: readonly ReleasedPresence[],
  countries: ReadonlyMap<string, string>,
): CooperationEvent[] {
  const groups = group(presences, ({ release, iso3, mission }) =>
    toComputedId(release, `${iso3} ${mission}`),
  );
  return [...groups].flatMap(([id, rows]) =>
    toRuns(rows.map(({ year }) => year)).map((run) => toMissionEvent(id, run, rows, countries)),
  );
}

function toMissionEvent(
  id: string,
  [first, last]: [number, number],
  rows: readonly ReleasedPresence[],
  countries: ReadonlyMap<string, string>,
): CooperationEvent {
  const { iso3 = "", mission = "", release = "" } = rows[0] ?? {};
  const name = countries.get(iso3) ?? iso3;
  const known = MISSIONS.get(mission);
  const most = Math.max(
    ...rows.filter(({ year }) => year >= first && year <= last).map(({ locations }) => locations),
  );
  return {
    id: `${id}-${first}`,
    date: {
      from: String(first),
      until: first === last ? null : String(last),
      precision: "year",
    },
    kind: "deployment",
    parties: [
      { iso3, code: null, name },
      { iso3: null, code: "UN", name: ORGANISATIONS.UN },
    ],
    title: `${name} in ${mission}${known ? `, ${known.place}` : ""}`,
    titleVariants: known ? [{ title: known.fullName, language: "en", note: "The mission." }] : [],
    summary: `Troops are listed at up to ${toCount(most, "place")} of the mission in a year. How many people, the release does not say.`,
    concerns: ["peacekeeping"],
    standing: "reported",
    standingNote: "As the release lists it; years that it leaves out may be unknown.",
    documents: [],
    computedFrom: release,
  };
}
