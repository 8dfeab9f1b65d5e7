import type { Iso3 } from "@/lib/domain/country";

/** A country seen in a mission in one year. */
export interface Presence {
  iso3: Iso3;
  name: string;
  mission: string;
  year: number;
  /** At how many places of the mission; how many people is not said. */
  locations: number;
  release: string;
}

/** A mission that anyone is listed in. */
export interface ListedMission {
  mission: string;
  /** null where it is not known here. */
  fullName: string | null;
  place: string | null;
  /** The first and the last year in which any country is listed there. */
  years: readonly [number, number];
}

/** Years in a row. */
export interface Run {
  from: number;
  until: number;
}

/** A mission with the years in which one country is listed there. */
export interface MissionRow extends ListedMission {
  runs: Run[];
  presences: Presence[];
}

/** Years in a row as spans. @example toRuns([2006, 2007, 2010]) // → [{ from: 2006, until: 2007 }, { from: 2010, until: 2010 }] */
export function toRuns(years: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const year of years.toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && year <= last.until + 1) last.until = year;
    else runs.push({ from: year, until: year });
  }
  return runs;
}

/** The missions that one country is listed in, the earliest first. */
export function toMissionRows(
  presences: readonly Presence[],
  missions: readonly ListedMission[],
  iso3: Iso3,
): MissionRow[] {
  return missions
    .flatMap((mission) => {
      const own = presences.filter(
        (each) => each.iso3 === iso3 && each.mission === mission.mission,
      );
      if (own.length === 0) return [];
      return [{ ...mission, presences: own, runs: toRuns(own.map(({ year }) => year)) }];
    })
    .sort((one, other) => toFirst(one) - toFirst(other) || (one.mission < other.mission ? -1 : 1));
}

function toFirst({ runs }: MissionRow): number {
  return runs[0]?.from ?? 0;
}

/** @example toRunWords([{ from: 2006, until: 2010 }, { from: 2012, until: 2012 }]) // → "2006–2010, 2012" */
export function toRunWords(runs: readonly Run[]): string {
  return runs
    .map(({ from, until }) => (from === until ? String(from) : `${from}–${until}`))
    .join(", ");
}
