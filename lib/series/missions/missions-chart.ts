import type { Iso3 } from "@/lib/domain/country";
import { toCountryStyles } from "../country-style";
import { FONT_SIZE, LINE_HEIGHT } from "../frame";
import { type Ink, type InkColour, toBox, toStroke } from "../ink";
import { layOutKey } from "../key-layout";
import type { Spot } from "../spot";
import { estimateTextWidth, wrapText } from "../text-width";
import { type MissionRow, type Run, toRunWords } from "./presence-runs";

/** Missions down, years across, a bar for each run of years. Lengths in pixels. */
export interface MissionsChart {
  kind: "missions";
  width: number;
  height: number;
  ink: Ink[];
  spots: Spot[];
  notes: string[];
}

const NARROW = 520;
const WIDEST_NAMES = 0.34;
const NAME_GAP = 14;
const BAR = 14;
const GROUND = 4;
const ROW_GAP = 12;
const INSET = 3;
const TICKS = 5;

/**
 * One row a mission: the years in which the country is listed there in its colour, over a thin
 * line for the years in which any country is.
 *
 * @param years the first and the last of which anything is known
 * @param width of the drawing in pixels, 280 or more
 */
export function toMissionsChart({
  iso3,
  rows,
  years: [first, last],
  width,
  notes,
}: {
  iso3: Iso3;
  rows: readonly MissionRow[];
  years: readonly [number, number];
  width: number;
  notes: readonly string[];
}): MissionsChart {
  const colour = { country: toCountryStyles([iso3])[0]?.slot ?? 1 };
  const isNarrow = width < NARROW;
  const widest = Math.max(
    0,
    ...rows.flatMap(({ mission, place }) =>
      [mission, place ?? ""].map((text) => estimateTextWidth(text, FONT_SIZE)),
    ),
  );
  const namesWidth = isNarrow ? 0 : Math.min(widest, width * WIDEST_NAMES);
  const left = isNarrow ? 0 : Math.ceil(namesWidth) + NAME_GAP;
  const step = (width - left) / (last - first + 1);
  const x = (year: number) => left + (year - first) * step;
  const key = layOutKey([toKey(colour)], width, -6);
  const top = key.height + LINE_HEIGHT + 10;
  const ink: Ink[] = [];
  const spots: Spot[] = [];
  let y = top;
  for (const row of rows) y = drawRow(row, y);
  return {
    ...{ kind: "missions", width, spots, notes: [...notes] },
    height: Math.ceil(y),
    ink: [...key.ink, ...drawAxis([first, last], x, step, top, y), ...ink],
  };

  function drawRow(row: MissionRow, from: number): number {
    const names = wrapText(row.mission, FONT_SIZE, isNarrow ? width : namesWidth);
    const places = wrapText(row.place ?? "", FONT_SIZE, isNarrow ? width : namesWidth);
    const whole = [row.mission, row.place].filter((each) => each !== null).join(", ");
    const lines = isNarrow ? wrapText(whole, FONT_SIZE, width) : [...names, ...places];
    const deep = lines.length * LINE_HEIGHT;
    const height = isNarrow ? deep + BAR + 10 : Math.max(deep, BAR + 10);
    const middle = isNarrow ? from + deep + 4 + BAR / 2 : from + height / 2;
    lines.forEach((text, index) => {
      const isName = isNarrow || index < names.length;
      ink.push({
        ...{ mark: "text", x: isNarrow ? 0 : namesWidth, text },
        y: (isNarrow ? from : from + (height - deep) / 2) + (index + 0.5) * LINE_HEIGHT,
        ...{ anchor: isNarrow ? "start" : "end", isBold: isName, hasRim: true },
        fill: isName ? "ink" : "inkMuted",
      });
    });
    const [start, end] = row.years;
    ink.push({
      ...{ mark: "path", fill: "inkMuted", opacity: 0.35 },
      d: toBox(x(start), middle - GROUND / 2, x(end + 1) - x(start), GROUND),
    });
    for (const run of row.runs) {
      const box = { x: x(run.from) + 0.5, width: x(run.until + 1) - x(run.from) - 1 };
      ink.push({
        mark: "path",
        d: toBox(box.x, middle - BAR / 2, box.width, BAR),
        fill: colour,
      });
      const spot = toSpot(row, run, { ...box, y: middle - 12, height: 24 });
      if (spot !== null) spots.push(spot);
    }
    return from + height + ROW_GAP;
  }
}

/** A run answers with what stands behind its newest year; the table has every one. */
function toSpot(row: MissionRow, run: Run, box: Omit<Spot, "label" | "figure">): Spot | null {
  const newest = row.presences.find(({ year }) => year === run.until);
  if (newest === undefined) return null;
  const { iso3, mission, year, release } = newest;
  return {
    ...box,
    label: `${newest.name} in ${mission}: ${toRunWords([run])}`,
    figure: { kind: "mission", mission, iso3, year, release },
  };
}

function drawAxis(
  [first, last]: readonly [number, number],
  x: (year: number) => number,
  step: number,
  top: number,
  bottom: number,
): Ink[] {
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => year % TICKS === 0,
  );
  return [
    {
      mark: "path",
      d: ticks.map((year) => toStroke(x(year), top - 6, x(year), bottom - ROW_GAP)).join(""),
      stroke: "rule",
    },
    ...ticks.map(
      (year): Ink => ({
        ...{ mark: "text", x: x(year) + INSET, y: top - LINE_HEIGHT / 2 - 2, text: String(year) },
        ...{ fill: "inkMuted", anchor: last - year < 2 && step < 12 ? "end" : "start" },
      }),
    ),
  ];
}

function toKey(colour: InkColour) {
  return [
    {
      iconWidth: 24,
      text: "listed with troops",
      draw: (x: number, y: number): Ink[] => [
        { mark: "path", d: toBox(x, y - BAR / 2, 24, BAR), fill: colour },
      ],
    },
    {
      iconWidth: 24,
      text: "others are listed there",
      draw: (x: number, y: number): Ink[] => [
        { mark: "path", d: toBox(x, y - GROUND / 2, 24, GROUND), fill: "inkMuted", opacity: 0.35 },
      ],
    },
  ];
}
