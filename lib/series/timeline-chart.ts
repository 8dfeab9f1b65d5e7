import type { Iso3 } from "@/lib/domain/country";
import { EVENT_KINDS, EVENT_STANDINGS } from "@/lib/domain/event";
import { toDateWords } from "@/lib/domain/event-date";
import { toKindWord, toShortLabels, toStandingWord } from "./events/event-labels";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toStroke } from "./ink";
import { type KeyEntry, layOutKey } from "./key-layout";
import { LABEL_GAP, placeInRows } from "./place-in-rows";
import { estimateTextWidth, wrapText } from "./text-width";
import { type TimeScale, toTimeScale, toYearEnd, toYearPlace, toYearTicks } from "./time-scale";
import { compareMarks, type Lane, type TimelineEvent, toLanes } from "./timeline-lanes";
import { drawPanel, type TimelineLine } from "./timeline-panels";
import { drawEvent, MARK_RADIUS } from "./timeline-shapes";

/** Where an event's mark stands, for pointer and keyboard. Lengths in pixels. */
export interface EventMark {
  id: string;
  lane: string;
  x: number;
  y: number;
  /** What answers to a pointer: the mark and its label. */
  box: { x: number; y: number; width: number; height: number };
  title: string;
  /** Its date, kind and standing. */
  detail: string;
}

/** Events in lanes under the figures of the same years: marks for the page and for the picture alike. Lengths in pixels. */
export interface TimelineChart {
  kind: "timeline";
  width: number;
  height: number;
  ink: Ink[];
  /** By date. */
  marks: EventMark[];
  /** Where lines through all panels and lanes begin and end. */
  top: number;
  bottom: number;
  notes: string[];
}

/** What a timeline is laid out from; `from` and `to` are the first and last year shown. */
export interface TimelineModel {
  home: { iso3: Iso3; name: string };
  events: readonly TimelineEvent[];
  lines: readonly TimelineLine[];
  from: number;
  to: number;
}

/** Below this, names stand over their lanes rather than beside them. */
const STACKED_BELOW = 640;
const WORDS = 148;
const WORDS_GAP = 14;
const AXIS = 28;
const ROW = 22;
const LANE_PADDING = 6;
const LABEL_ROWS = 7;
const INSET = 10;

/** The key's own room above it is not needed where it stands on top. */
const KEY_ABOVE = 10;
const KEY_BELOW = 6;

/** @param width of the drawing in pixels, 280 or more */
export function toTimelineChart(
  { home, events, lines, from, to }: TimelineModel,
  width: number,
  notes: readonly string[],
): TimelineChart {
  const isStacked = width < STACKED_BELOW;
  const left = isStacked ? 0 : WORDS + WORDS_GAP;
  const scale = toTimeScale(from, to, left + INSET, width - INSET);
  const shown = events.filter((event) => isShown(event, scale));
  const key = layOutKey(toKey(shown), width, -KEY_ABOVE);
  const top = key.height - KEY_ABOVE + KEY_BELOW + AXIS;
  const words = isStacked ? width : WORDS;
  const panels: Ink[] = [];
  let y = top;
  for (const line of lines) {
    const panel = drawPanel(line, { scale, isStacked, words, top: y });
    panels.push(...panel.ink);
    y += panel.height;
  }
  const lanes: Ink[] = [];
  const marks: EventMark[] = [];
  for (const lane of toLanes(shown, home)) {
    const drawn = drawLane(lane, { scale, isStacked, words, width, top: y });
    lanes.push(...drawn.ink);
    marks.push(...drawn.marks);
    y += drawn.height;
  }
  return {
    ...{ kind: "timeline", width, height: y + AXIS, top, bottom: y },
    ink: [...key.ink, ...drawYears(scale, top, y), ...panels, ...lanes],
    marks: shown
      .toSorted(compareMarks)
      .flatMap(({ id }) => marks.find((mark) => mark.id === id) ?? []),
    notes: [...notes],
  };
}

/** Whether any of an event's time lies in the years shown. */
export function isShown(
  { date }: Pick<TimelineEvent, "date">,
  { from, to }: { from: number; to: number },
): boolean {
  return toYearPlace(date.from) < to + 1 && toYearEnd(date.until ?? date.from) > from;
}

function toKey(shown: readonly TimelineEvent[]): KeyEntry[][] {
  const entry = (
    kind: TimelineEvent["kind"],
    standing: TimelineEvent["standing"],
    text: string,
  ) => ({
    ...{ iconWidth: 16, text },
    draw: (x: number, y: number) => drawEvent(kind, standing, x + 8, y),
  });
  const kinds = EVENT_KINDS.filter((kind) => shown.some((event) => event.kind === kind));
  const standings = EVENT_STANDINGS.filter((each) =>
    shown.some(({ standing }) => standing === each),
  );
  return [
    kinds.map((kind) => entry(kind, "in-force", toKindWord(kind))),
    standings.map((standing) => entry("agreement", standing, toStandingWord(standing))),
  ];
}

function drawYears(scale: TimeScale, top: number, bottom: number): Ink[] {
  const most = Math.max(2, Math.floor((scale.right - scale.left) / 70));
  const ticks = toYearTicks(scale.from, scale.to, most);
  const text = (year: number, y: number): Ink => {
    const half = estimateTextWidth(String(year), FONT_SIZE) / 2;
    const x = Math.max(half, scale.x(year));
    return { mark: "text", x, y, text: String(year), fill: "inkMuted", anchor: "middle" };
  };
  return [
    {
      mark: "path",
      d: ticks.map((year) => toStroke(scale.x(year), top - 6, scale.x(year), bottom + 6)).join(""),
      stroke: "rule",
    },
    ...ticks.flatMap((year) => [text(year, top - 14), text(year, bottom + 14)]),
  ];
}

interface LanePlace {
  scale: TimeScale;
  isStacked: boolean;
  /** Width of the lane's name. */
  words: number;
  width: number;
  top: number;
}

function drawLane(
  lane: Lane,
  { scale, isStacked, words, width, top }: LanePlace,
): { ink: Ink[]; marks: EventMark[]; height: number } {
  const name = wrapText(lane.name, FONT_SIZE, words);
  const rowsTop = top + LANE_PADDING + (isStacked ? name.length * LINE_HEIGHT : 0);
  const spans = lane.events.map((event) => toSpan(event, scale));
  const texts = lane.events.map(toLabels);
  const placed = placeInRows(
    spans.map(({ start, end }, index) => ({
      ...{ start: start - MARK_RADIUS, end: Math.max(start + MARK_RADIUS, end) },
      labels: (texts[index] ?? []).map((text) => estimateTextWidth(text, FONT_SIZE)),
    })),
    { left: scale.left - MARK_RADIUS, right: width, labelRows: LABEL_ROWS },
  );
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
  const height =
    Math.max(rowsTop + rows * ROW - top, LANE_PADDING + name.length * LINE_HEIGHT) + LANE_PADDING;
  const drawn = lane.events.map((event, index) => {
    const { start, end } = spans[index] ?? { start: 0, end: 0 };
    const { row, label, side } = placed[index] ?? { row: 0, label: null, side: "right" };
    const y = rowsTop + (row + 0.5) * ROW;
    const text = label === null ? null : (texts[index]?.[label] ?? null);
    return drawMark(event, lane.key, { start, end, y, text, side });
  });
  return {
    height,
    marks: drawn.map(({ mark }) => mark),
    ink: [
      { mark: "path", d: toStroke(0, top, width, top), stroke: "rule" },
      ...name.map(
        (text, index): Ink => ({
          ...{ mark: "text", x: 0, text, fill: "ink", anchor: "start", isBold: true },
          y: top + LANE_PADDING + (isStacked ? 0 : 3) + (index + 0.5) * LINE_HEIGHT,
        }),
      ),
      ...drawn.flatMap(({ ink }) => ink),
    ],
  };
}

/** An event's time on the line, cut off where the years shown begin and end. */
function toSpan({ date }: TimelineEvent, scale: TimeScale): { start: number; end: number } {
  const within = (place: number) => Math.max(scale.left, Math.min(scale.right, scale.x(place)));
  return { start: within(toYearPlace(date.from)), end: within(toYearEnd(date.until ?? date.from)) };
}

/** What may stand beside a mark, the best first; what was computed from a list has no name worth reading. */
function toLabels(event: TimelineEvent): string[] {
  return event.computedFrom === null ? [event.title, ...toShortLabels(event)] : [];
}

function drawMark(
  event: TimelineEvent,
  lane: string,
  at: { start: number; end: number; y: number; text: string | null; side: "left" | "right" },
): { ink: Ink[]; mark: EventMark } {
  const { start, end, y, text, side } = at;
  const last = Math.max(start + MARK_RADIUS, end);
  const isRight = side === "right";
  const x = isRight ? last + LABEL_GAP : start - MARK_RADIUS - LABEL_GAP;
  const reach = text === null ? 0 : LABEL_GAP + estimateTextWidth(text, FONT_SIZE);
  const boxLeft = start - MARK_RADIUS - (isRight ? 0 : reach);
  const width = last - start + MARK_RADIUS + reach;
  return {
    ink: [
      ...(end > start + MARK_RADIUS
        ? [
            {
              ...{ mark: "path" as const, d: toStroke(start, y, end, y), stroke: "ink" as const },
              ...{ strokeWidth: 1.5, dash: event.date.until === null ? "2 2" : undefined },
            },
          ]
        : []),
      ...drawEvent(event.kind, event.standing, start, y),
      ...(text === null
        ? []
        : [
            {
              ...{ mark: "text" as const, x, y, text, fill: "ink" as const, hasRim: true },
              anchor: isRight ? ("start" as const) : ("end" as const),
            },
          ]),
    ],
    mark: {
      ...{ id: event.id, lane, x: start, y },
      box: { x: boxLeft, y: y - ROW / 2, width, height: ROW },
      title: event.title,
      detail: `${toDateWords(event.date)}; ${toKindWord(event.kind)}; ${toStandingWord(event.standing)}`,
    },
  };
}
