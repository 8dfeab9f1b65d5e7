import type { ChartContent } from "../chart-content";
import type { FigureCell } from "../figure-cell";
import { toCapital, toListWords, toNameInText } from "../names-in-text";
import { rememberByWidth } from "../remember-width";
import type { NamedCountry } from "../snapshot";
import { type MissionsChart, toMissionsChart } from "./missions-chart";
import {
  type ListedMission,
  type MissionRow,
  type Presence,
  toMissionRows,
  toRuns,
  toRunWords,
} from "./presence-runs";

/** What is known of presences in missions. */
export interface MissionsKnown {
  presences: readonly Presence[];
  missions: readonly ListedMission[];
  /** The first and the last year of which anything is known. */
  years: readonly [number, number];
  releases: readonly { slug: string; shortName: string }[];
}

/** One country's presence in peacekeeping missions: all that its panel and its picture say. */
export function toMissionsContent(
  country: NamedCountry,
  known: MissionsKnown,
): ChartContent<MissionsChart> {
  const { years, presences, missions, releases } = known;
  const { iso3, name } = country;
  const rows = toMissionRows(presences, missions, iso3);
  const own = rows.flatMap((row) => row.presences);
  const drawn = releases.filter(({ slug }) => own.some(({ release }) => release === slug));
  const notes = [
    "Presence only: how many people were there is not said",
    "A year without a bar is not “none”: not every mission, place and month is in the list",
  ];
  const spans = toRuns(own.map(({ year }) => year));
  return {
    title: `${name} in UN peacekeeping missions`,
    subtitle: `Missions in which it is listed with troops, ${years.join("–")}`,
    toChart: rememberByWidth((width) => toMissionsChart({ iso3, rows, years, width, notes })),
    sentence: toMissionsSentence(name, rows, years),
    table: toTable(rows, drawn),
    releases: drawn.map(({ slug }) => slug),
    years: spans.length === 0 ? "" : `${spans[0]?.from}-${spans.at(-1)?.until}`,
  };
}

/**
 * In how many missions a country is listed, in which in the newest year, and in which years between
 * in none.
 *
 * @example "Mongolia is listed with troops in 4 missions between 2006 and 2024; in 2024 in UNMISS (South Sudan). Of 2011 the list has it in none."
 */
export function toMissionsSentence(
  name: string,
  rows: readonly MissionRow[],
  [first, last]: readonly [number, number],
): string {
  const who = toCapital(toNameInText(name));
  const runs = toRuns(rows.flatMap(({ presences }) => presences.map(({ year }) => year)));
  const [start, end] = [runs[0], runs.at(-1)];
  if (start === undefined || end === undefined) {
    return `${who} is not listed with troops in any UN mission from ${first} to ${last}; small or unmapped presences may be missing.`;
  }
  const many = rows.length === 1 ? "one mission" : `${rows.length} missions`;
  const between =
    start.from === end.until ? `in ${start.from}` : `between ${start.from} and ${end.until}`;
  const now = rows.filter(({ presences }) => presences.some(({ year }) => year === last));
  const where =
    now.length === 0
      ? `in ${last} in none`
      : `in ${last} in ${toListWords(now.map(({ mission, place }) => (place === null ? mission : `${mission} (${place})`)))}`;
  const gaps = runs
    .slice(1)
    .map(({ from }, index) => ({ from: (runs[index]?.until ?? from) + 1, until: from - 1 }));
  const silent = gaps.length === 0 ? "" : ` Of ${toRunWords(gaps)} the list has it in none.`;
  return `${who} is listed with troops in ${many} ${between}; ${where}.${silent}`;
}

/** A row for each year in a mission, the newest first. */
function toTable(
  rows: readonly MissionRow[],
  releases: readonly { slug: string; shortName: string }[],
): ChartContent["table"] {
  const names = new Map(releases.map(({ slug, shortName }) => [slug, shortName]));
  return {
    columns: [
      { key: "year", label: "Year", numeric: false },
      { key: "mission", label: "Mission", numeric: false },
      { key: "name", label: "Full name", numeric: false },
      { key: "place", label: "Where", numeric: false },
      { key: "locations", label: "Places at which it is listed", numeric: true },
      { key: "source", label: "Source", numeric: false },
    ],
    rows: rows
      .flatMap((row) => row.presences.map((presence) => ({ row, presence })))
      .sort((one, other) => other.presence.year - one.presence.year)
      .map(({ row, presence }): FigureCell[] => {
        const { mission, iso3, year, release, locations } = presence;
        return [
          ...[String(year), mission, row.fullName ?? "not known here", row.place ?? ""],
          {
            text: String(locations),
            figure: { kind: "mission", mission, iso3, year, release },
          },
          names.get(release) ?? release,
        ];
      }),
  };
}
