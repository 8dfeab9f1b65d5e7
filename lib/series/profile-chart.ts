import { toCountryStyles } from "./country-style";
import { LINE_HEIGHT } from "./frame";
import type { Ink } from "./ink";
import { layOutKey } from "./key-layout";
import type { Profile, ProfileIndicator } from "./profile";
import { drawMarks, drawSymbol, OWN_SIZE, toProfileKey } from "./profile-marks";
import { drawHead, toColumns, toRow } from "./profile-rows";
import { toOwnLabel, toProfileNotes } from "./profile-words";
import type { Spot } from "./spot";

/** Percentile strips of one domain: marks for the page and for the picture alike. Lengths in pixels. */
export interface ProfileChart {
  kind: "profile";
  width: number;
  height: number;
  ink: Ink[];
  /** A row leads to the country's own figure, a mark to that of another country. */
  rows: Spot[];
  marks: Spot[];
  notes: string[];
}

const HEAD_HEIGHT = 24;

/**
 * For each indicator a strip from 0 to 100: the country's own percentile, those of the countries
 * it is held against, and its region's median. Where there is no place there is no mark, and words
 * say why.
 *
 * Indicators that say who is stronger come first; those of mere size follow under their own head.
 *
 * @param width of the drawing in pixels, 280 or more
 */
export function toProfileChart(
  profile: Profile,
  indicators: readonly ProfileIndicator[],
  width: number,
): ProfileChart {
  const chosen = profile.compared.filter(({ isChosen }) => isChosen);
  const styles = new Map(
    toCountryStyles([profile.country, ...chosen].map(({ iso3 }) => iso3)).map((style) => [
      style.iso3,
      style,
    ]),
  );
  const names = new Map(profile.compared.map(({ iso3, name }) => [iso3, name]));
  const columns = toColumns(indicators, width);
  const key = layOutKey([toProfileKey(profile, indicators, styles)], width, -KEY_ABOVE);
  const ink: Ink[] = [...key.ink];
  const rows: Spot[] = [];
  const marks: Spot[] = [];
  let y = key.height - KEY_ABOVE;

  const groups = [
    {
      ends: ["weaker", "stronger"] as const,
      members: indicators.filter(({ direction }) => direction !== "neither"),
    },
    {
      ends: ["smaller", "larger"] as const,
      members: indicators.filter(({ direction }) => direction === "neither"),
    },
  ];
  for (const { ends, members } of groups) {
    if (members.length === 0) continue;
    ink.push(...drawHead(ends, columns, y + HEAD_HEIGHT - LINE_HEIGHT / 2));
    y += HEAD_HEIGHT;
    for (const indicator of members) {
      const row = toRow(indicator, columns, width, y);
      const style = styles.get(profile.country.iso3);
      const { own } = indicator;
      ink.push(...row.ink, ...drawMarks(indicator, styles, row.x, row.middle));
      if (own !== null && own.percentile !== null && style !== undefined) {
        ink.push(drawSymbol(style, row.x(own.percentile), row.middle, OWN_SIZE));
      }
      if (own !== null) {
        const place = own.percentile === null ? "" : `, percentile ${Math.round(own.percentile)}`;
        rows.push({
          ...{ x: 0, y, width, height: row.height },
          label: `${indicator.name}: ${toOwnLabel(indicator)}${place}`,
          figure: toKeyOf(indicator.slug, own),
        });
      }
      for (const other of indicator.others) {
        if (other.percentile === null) continue;
        marks.push({
          ...{ x: row.x(other.percentile) - 6, y: row.middle - 8, width: 12, height: 16 },
          label: `${names.get(other.iso3)}: percentile ${Math.round(other.percentile)}`,
          figure: toKeyOf(indicator.slug, other),
        });
      }
      y += row.height;
    }
  }
  return { kind: "profile", width, height: y, ink, rows, marks, notes: toProfileNotes(indicators) };
}

/** The key's own room above it is not needed where it stands on top. */
const KEY_ABOVE = 10;

function toKeyOf(indicator: string, { iso3, year, release }: NonNullable<ProfileIndicator["own"]>) {
  return { kind: "observation" as const, indicator, iso3, year, release };
}
