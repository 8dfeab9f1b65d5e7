import type { PackedColumn, TableChoice } from "@/lib/contracts/scoring-table";
import { COMPLETE_LISTS } from "@/lib/domain/complete-lists";
import type { Indicator } from "@/lib/domain/indicator";
import type { ShownFigure } from "./figure-words";
import { findBound, isUncertainZero } from "./figure-words";
import { toDrawnValue } from "./snapshot";

/** What one source says of the indicator in a country. */
export interface StatedVoice extends ShownFigure {
  iso3: string;
  year: number;
  preference: number | null;
  origin: string | null;
  release: { slug: string; source: string };
}

/** A column without its code. */
export type BareColumn = Omit<PackedColumn, "code">;

/**
 * One indicator as a column of an index's table: for each unit the figure of the first preferred
 * source that has one of those years, or of the only one asked; beside it what the others say.
 *
 * A range without a value counts with its middle, and a zero that stands for "fewer than n" has the
 * range from 0 to n. A figure further from the year than `within` is not taken (without a year: older
 * than the newest by more), nor, where `zeros` is "unknown", a zero printed for "not reported" too.
 * A source that passes on the figures of the one that is shown is no rival of it.
 *
 * @param voices by unit the preferred source first
 * @param source slug of the only source to be shown; null is the order of preference
 */
export function toScoringColumn(
  { slug, name, unit, domain, direction }: Indicator,
  voices: readonly StatedVoice[],
  units: readonly string[],
  { year, within, zeros }: TableChoice,
  source: string | null,
): BareColumn {
  const isAsked = ({ preference, release }: StatedVoice) =>
    source === null ? preference !== null : release.source === source;
  const newest = voices.filter(isAsked).reduce((most, { year: own }) => Math.max(most, own), 0);
  const oldest = year === null ? newest - within : 0;
  const byUnit = new Map<string, StatedVoice[]>();
  for (const voice of voices) {
    const own = byUnit.get(voice.iso3);
    if (own === undefined) byUnit.set(voice.iso3, [voice]);
    else own.push(voice);
  }
  const releases = [...new Set(voices.map(({ release }) => release.slug))].sort();
  const column: BareColumn = {
    ...{ name, unit, domain, direction, releases },
    ...{ values: [], years: [], stated: [], notApplicable: [], ranges: [], rivals: [] },
    ...{ doubtfulZeros: [], absent: [], tooOld: [] },
  };
  for (const [position, iso3] of units.entries()) {
    const said = byUnit.get(iso3) ?? [];
    const asked = said.filter(isAsked);
    const shown = asked.find((voice) => voice.year >= oldest) ?? asked[0];
    if (shown?.standing === "not-applicable") column.notApplicable.push(position);
    if (shown !== undefined && isUncertainZero(shown)) column.doubtfulZeros.push(position);
    const isTooOld = shown !== undefined && shown.year < oldest;
    if (isTooOld && toDrawnValue(shown) !== null) column.tooOld.push(position);
    const value = shown === undefined || isTooOld ? null : takeValue(shown, zeros);
    const isAbsent = shown === undefined && COMPLETE_LISTS.has(slug) && voices.length > 0;
    if (isAbsent) column.absent.push(position);
    column.values.push(isAbsent ? 0 : value);
    column.years.push(value === null ? null : (shown?.year ?? null));
    column.stated.push(value === null ? null : releases.indexOf(shown?.release.slug ?? ""));
    if (shown === undefined || value === null) continue;
    const range = findRange(shown);
    if (range !== null) column.ranges.push([position, ...range]);
    const rivals = said.flatMap((other) => {
      if (toOrigin(other) === toOrigin(shown) || other.year < oldest) return [];
      const said = findBound(other) === null ? takeValue(other, "unknown") : null;
      return said === null || said === value ? [] : [said];
    });
    if (rivals.length > 0) column.rivals.push([position, rivals]);
  }
  return column;
}

/** A figure of an earlier year. */
export type EarlierFigure = ShownFigure & Pick<StatedVoice, "iso3" | "year">;

/**
 * A column's earlier years, newest first: figures by unit, taken as those of the column itself.
 *
 * @param last the newest of the years
 * @param count how many years
 */
export function toEarlier(
  figures: readonly EarlierFigure[],
  units: readonly string[],
  last: number,
  count: number,
  zeros: TableChoice["zeros"],
): NonNullable<BareColumn["earlier"]> {
  const known = new Map(figures.map((each) => [`${each.iso3} ${each.year}`, each]));
  return Array.from({ length: count }, (_, back) => ({
    year: last - back,
    values: units.map((iso3) => {
      const figure = known.get(`${iso3} ${last - back}`);
      return figure === undefined ? null : takeValue(figure, zeros);
    }),
  }));
}

function takeValue(voice: ShownFigure, zeros: TableChoice["zeros"]): number | null {
  return zeros === "unknown" && isUncertainZero(voice) ? null : toDrawnValue(voice);
}

function toOrigin({ origin, release }: StatedVoice): string {
  return origin ?? release.source;
}

function findRange(voice: StatedVoice): [number, number] | null {
  const bound = findBound(voice);
  if (bound !== null) return [0, bound];
  return voice.low !== null && voice.high !== null ? [voice.low, voice.high] : null;
}

/**
 * The share, from 0 to 1, of what a unit and its land neighbours have together.
 *
 * A neighbour that no source speaks about is left out (a territory without armed forces); one whose
 * figure is not known makes the share unknown. Without land neighbours it is not applicable, and
 * where nobody has any it is unknown. What rivals and ranges say of the unit itself is kept, its
 * neighbours taken as they are.
 *
 * @param neighbours for each unit the places of its land neighbours that are units
 */
export function toShareAmongNeighbours(
  column: BareColumn,
  neighbours: readonly (readonly number[])[],
): BareColumn {
  const shareOf = (values: readonly (number | null)[], position: number, own: number | null) => {
    const others = neighbours[position] ?? [];
    if (own === null || others.length === 0) return null;
    const share = own / others.reduce((sum, other) => sum + (values[other] ?? Number.NaN), own);
    return Number.isFinite(share) ? share : null;
  };
  const toShare = (value: number, position: number) => shareOf(column.values, position, value);
  const alone = neighbours.flatMap((others, position) => (others.length === 0 ? [position] : []));
  const values = column.values.map((value, position) => shareOf(column.values, position, value));
  return {
    ...column,
    name: `${column.name}, share among land neighbours`,
    unit: "share",
    values,
    years: column.years.map((year, position) => (values[position] === null ? null : year)),
    stated: column.stated.map((from, position) => (values[position] === null ? null : from)),
    notApplicable: [...new Set([...column.notApplicable, ...alone])].sort((a, b) => a - b),
    ranges: column.ranges.flatMap(([position, low, high]): [number, number, number][] => {
      const ends = [toShare(low, position), toShare(high, position)];
      const [least, most] = ends;
      if (values[position] === null || least == null || most == null) return [];
      return [[position, least, most]];
    }),
    rivals: column.rivals.flatMap(([position, others]): [number, number[]][] => {
      if (values[position] === null) return [];
      return [[position, others.flatMap((other) => toShare(other, position) ?? [])]];
    }),
    ...(column.earlier !== undefined && {
      earlier: column.earlier.map((then) => ({
        year: then.year,
        values: then.values.map((value, position) => shareOf(then.values, position, value)),
      })),
    }),
  };
}
