import { type CountryStyle, toCountryStyles } from "./country-style";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toCircle, toMovedSymbol, toStroke } from "./ink";
import { type KeyEntry, layOutKey } from "./key-layout";
import type { Profile, ProfileIndicator } from "./profile";
import { toOwnLabel, toProfileNotes } from "./profile-words";
import type { Spot } from "./spot";
import { estimateTextWidth, wrapText } from "./text-width";

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

/** Below this, a row's words stand over its strip rather than beside it. */
const STACKED_BELOW = 640;
const HEAD_HEIGHT = 24;
const ROW_ROOM = 10;
const PLACE_WIDTH = 34;
const GAP = 12;
/** Half of the widest mark stands before 0 and after 100. */
const INSET = 7;
/** Scales of a mark; four thirds keep round shapes round to the hundredth of a pixel. */
const OWN_SIZE = 4 / 3;
const OTHER_SIZE = 0.8;
const WIDEST_NAME = 0.34;
const WIDEST_LABEL = 0.26;

interface Columns {
  isStacked: boolean;
  names: number;
  labels: number;
  left: number;
  right: number;
}

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
  const key = layOutKey([toKey(profile, indicators, styles)], width, -KEY_ABOVE);
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

function toColumns(indicators: readonly ProfileIndicator[], width: number): Columns {
  if (width < STACKED_BELOW) {
    return { isStacked: true, names: width, labels: width, left: 0, right: width - PLACE_WIDTH };
  }
  const widest = (texts: readonly string[], share: number) =>
    Math.ceil(
      Math.min(
        Math.max(0, ...texts.map((text) => estimateTextWidth(text, FONT_SIZE))),
        width * share,
      ),
    );
  const names = widest(
    indicators.map(({ name }) => name),
    WIDEST_NAME,
  );
  const labels = widest(indicators.map(toOwnLabel), WIDEST_LABEL);
  return {
    ...{ isStacked: false, names, labels },
    left: names + GAP,
    right: width - labels - GAP - PLACE_WIDTH,
  };
}

/** A row's words and its empty strip; `x` tells where on it a percentile stands. */
function toRow(indicator: ProfileIndicator, columns: Columns, width: number, top: number) {
  const { isStacked, left, right } = columns;
  const { own, name } = indicator;
  const isPlaced = own !== null && own.percentile !== null;
  const label = toOwnLabel(indicator);
  const nameLines = wrapText(name, FONT_SIZE, columns.names);
  const labelLines = wrapText(label, FONT_SIZE, columns.labels);
  const isShared =
    isStacked &&
    nameLines.length === 1 &&
    estimateTextWidth(`${name}${label}`, FONT_SIZE) + GAP <= width;
  const wordLines = isShared ? 1 : nameLines.length + labelLines.length;
  const words = isStacked ? wordLines : Math.max(nameLines.length, labelLines.length);
  const height = words * LINE_HEIGHT + ROW_ROOM + (isStacked ? LINE_HEIGHT : 0);
  const middle = isStacked ? top + ROW_ROOM / 2 + (words + 0.5) * LINE_HEIGHT : top + height / 2;
  const text = (
    lines: readonly string[],
    x: number,
    from: number,
    look: { anchor?: "start" | "end"; isMuted?: boolean; isBold?: boolean },
  ): Ink[] =>
    lines.map((line, index) => ({
      mark: "text",
      x,
      y: from + (index + 0.5) * LINE_HEIGHT,
      text: line,
      fill: look.isMuted ? "inkMuted" : "ink",
      anchor: look.anchor ?? "start",
      isBold: look.isBold,
    }));
  const centred = (lines: readonly string[]) => middle - (lines.length * LINE_HEIGHT) / 2;
  const start = top + ROW_ROOM / 2;
  const under = start + nameLines.length * LINE_HEIGHT;
  const spoken = isStacked
    ? [
        ...text(nameLines, 0, start, {}),
        ...(isShared
          ? text([label], width, start, { anchor: "end", isMuted: true })
          : text(labelLines, 0, under, { isMuted: true })),
      ]
    : [
        ...text(nameLines, 0, centred(nameLines), {}),
        ...text(labelLines, right + PLACE_WIDTH + GAP, centred(labelLines), { isMuted: !isPlaced }),
      ];
  const place = own?.percentile ?? null;
  return {
    height,
    middle,
    x: (percentile: number) => left + INSET + (percentile / 100) * (right - left - 2 * INSET),
    ink: [
      ...spoken,
      ...drawStrip(columns, middle, isPlaced),
      ...(place === null
        ? []
        : text([String(Math.round(place))], right + PLACE_WIDTH, middle - LINE_HEIGHT / 2, {
            anchor: "end",
            isBold: true,
          })),
    ],
  };
}

function drawStrip({ left, right }: Columns, y: number, isPlaced: boolean): Ink[] {
  const middle = (left + right) / 2;
  return [
    {
      mark: "path",
      d: toStroke(left + INSET, y, right - INSET, y),
      stroke: "rule",
      dash: isPlaced ? undefined : "2 3",
    },
    {
      mark: "path",
      d: [left + INSET, middle, right - INSET].map((x) => toStroke(x, y - 4, x, y + 4)).join(""),
      stroke: "rule",
    },
  ];
}

function drawHead(
  [low, high]: readonly [string, string],
  { left, right }: Columns,
  y: number,
): Ink[] {
  const word = (text: string, x: number, anchor: "start" | "middle" | "end"): Ink => ({
    ...{ mark: "text", x, y, text, anchor, fill: "inkMuted" },
  });
  const middle = "50";
  return [
    word(low, left + INSET, "start"),
    word(middle, (left + right) / 2, "middle"),
    word(high, right - INSET, "end"),
  ];
}

function drawMarks(
  { region, others }: ProfileIndicator,
  styles: ReadonlyMap<string, CountryStyle>,
  x: (percentile: number) => number,
  y: number,
): Ink[] {
  const placed = others.flatMap(({ iso3, percentile }) =>
    percentile === null ? [] : [{ style: styles.get(iso3), at: x(percentile) }],
  );
  return [
    ...(region === null ? [] : [drawRegion(x(region), y)]),
    ...placed.flatMap(({ style, at }) => (style === undefined ? [drawNeighbour(at, y)] : [])),
    ...placed.flatMap(({ style, at }) => (style ? [drawSymbol(style, at, y, OTHER_SIZE)] : [])),
  ];
}

function drawRegion(x: number, y: number): Ink {
  return { mark: "path", d: toStroke(x, y - 7, x, y + 7), stroke: "inkMuted", strokeWidth: 2 };
}

function drawNeighbour(x: number, y: number): Ink {
  return { mark: "path", d: toCircle(x, y, 3.5), fill: "paper", stroke: "inkMuted" };
}

function drawSymbol({ symbolPath, slot }: CountryStyle, x: number, y: number, size: number): Ink {
  return {
    mark: "path",
    d: toMovedSymbol(symbolPath, x, y, size),
    fill: { country: slot },
    stroke: "paper",
    strokeWidth: 1,
  };
}

function toKey(
  { country, compared, region }: Profile,
  indicators: readonly ProfileIndicator[],
  styles: ReadonlyMap<string, CountryStyle>,
): KeyEntry[] {
  const named = [country, ...compared.filter(({ isChosen }) => isChosen)];
  const neighbours = compared.some(({ isChosen }) => !isChosen);
  return [
    ...named.flatMap(({ iso3, name }, place): KeyEntry[] => {
      const style = styles.get(iso3);
      if (style === undefined) return [];
      const draw = (x: number, y: number) => [
        drawSymbol(style, x + 6, y, place === 0 ? OWN_SIZE : OTHER_SIZE),
      ];
      return [
        place === 0
          ? { iconWidth: 12, bold: name, text: "", draw }
          : { iconWidth: 12, text: name, draw },
      ];
    }),
    ...(neighbours
      ? [
          {
            iconWidth: 12,
            text: "other neighbours",
            draw: (x: number, y: number) => [drawNeighbour(x + 6, y)],
          },
        ]
      : []),
    ...(indicators.some((each) => each.region !== null)
      ? [
          {
            iconWidth: 8,
            text: `median of ${region}`,
            draw: (x: number, y: number) => [drawRegion(x + 4, y)],
          },
        ]
      : []),
  ];
}
