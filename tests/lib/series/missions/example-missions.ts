import type { ListedMission, Presence } from "@/lib/series/missions/presence-runs";

function listed(
  mission: string,
  fullName: string | null,
  place: string | null,
  years: readonly [number, number],
): ListedMission {
  return { mission, fullName, place, years };
}

/** Missions with the years in which anyone is listed there; one of them without a name. */
export const LISTED: readonly ListedMission[] = [
  listed("UNMIL", "United Nations Mission in Liberia", "Liberia", [2003, 2018]),
  listed(
    "MINURCAT",
    "United Nations Mission in the Central African Republic and Chad",
    "Central African Republic and Chad",
    [2008, 2010],
  ),
  listed("UNMISS", "United Nations Mission in South Sudan", "South Sudan", [2011, 2024]),
  listed("UNKNOWN", null, null, [1994, 2024]),
];

/** A country's presences in a mission, one a year. */
export function toPresences(
  mission: string,
  years: readonly number[],
  country = { iso3: "MNG", name: "Mongolia" },
): Presence[] {
  return years.map((year) => ({
    ...country,
    ...{ mission, year, locations: 2, release: "geo-pko-2.3" },
  }));
}

export const OF_MONGOLIA: readonly Presence[] = [
  ...toPresences(
    "UNMISS",
    [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024],
  ),
  ...toPresences("UNMIL", [2006, 2007, 2008, 2009, 2010]),
  ...toPresences("MINURCAT", [2010]),
];

export const MISSION_RELEASES = [{ slug: "geo-pko-2.3", shortName: "Geo-PKO" }];
