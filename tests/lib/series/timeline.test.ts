import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVENT_KINDS, EVENT_STANDINGS } from "@/lib/domain/event";
import { placeInRows } from "@/lib/series/place-in-rows";
import { estimateTextWidth } from "@/lib/series/text-width";
import { toYearEnd, toYearPlace, toYearTicks } from "@/lib/series/time-scale";
import { toTimelineChart } from "@/lib/series/timeline-chart";
import { chooseEvents, toTimelineContent, toYears, zoomYears } from "@/lib/series/timeline-content";
import { toLanes } from "@/lib/series/timeline-lanes";
import { drawEvent } from "@/lib/series/timeline-shapes";
import { EXAMPLE_TIMELINE, toExampleEvent } from "./example-timeline";

const HOME = EXAMPLE_TIMELINE.country;
const PARTNERS = ["JPN", "RUS", "CHN", "USA", "IND", "AUS", "POL", "Soviet Union", "UN"];

const when = fc.oneof(
  fc.integer({ min: 1990, max: 2026 }).map(String),
  fc
    .tuple(fc.integer({ min: 1990, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`),
);
const event = fc
  .tuple(
    when,
    fc.constantFrom(...EVENT_KINDS),
    fc.uniqueArray(fc.constantFrom(...PARTNERS), { maxLength: 3 }),
    fc.stringMatching(/^[A-Z][a-z]{2,12}( [a-z]{2,12}){0,6}$/),
    fc.constantFrom(...EVENT_STANDINGS),
  )
  .map((parts) => toExampleEvent(...parts));
const events = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 60 });
const widths = fc.integer({ min: 288, max: 1552 });

interface Box {
  left: number;
  right: number;
  y: number;
}

function touches(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && Math.abs(one.y - other.y) < 16;
}

describe("a date's place on the line of years", () => {
  it("keeps the order of dates: a year, its months, their days", () => {
    expect(["2012", "2012-01", "2012-01-01"].map(toYearPlace)).toEqual([2012, 2012, 2012]);
    expect(toYearPlace("2012-07")).toBe(2012.5);
    expect(toYearPlace("2012-02-29")).toBeLessThan(toYearPlace("2012-03"));
    expect(toYearEnd("2012")).toBe(2013);
    expect(toYearEnd("2012-12-31")).toBeCloseTo(2013, 10);
  });

  it("has years named evenly, and never more than asked", () => {
    expect(toYearTicks(1990, 2026, 8)).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]);
    expect(toYearTicks(2024, 2024, 5)).toEqual([2024]);
  });
});

describe("marks in rows", () => {
  it("stand apart in each row, with their labels", () => {
    const wanted = fc.array(
      fc.record({
        start: fc.integer({ min: 10, max: 900 }),
        size: fc.integer({ min: 8, max: 60 }),
        labels: fc.array(fc.integer({ min: 20, max: 400 }), { maxLength: 2 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(wanted, (all) => {
        const marks = all
          .map(({ start, size, labels }) => ({ start, end: start + size, labels }))
          .sort((one, other) => one.start - other.start);
        const room = { left: 0, right: 960, labelRows: 3 };
        const boxes = placeInRows(marks, room).map(({ row, label, side }, index) => {
          const { start = 0, end = 0, labels = [] } = marks[index] ?? {};
          const reach = label === null ? 0 : (labels[label] ?? 0);
          return {
            left: side === "left" ? start - reach : start,
            right: side === "right" ? end + reach : end,
            y: row * 100,
          };
        });
        for (const [at, one] of boxes.entries()) {
          expect(boxes.slice(at + 1).some((other) => touches(one, other))).toBe(false);
        }
      }),
    );
  });

  it("take their best label where it has room, a shorter one where it has not, none where neither has", () => {
    const mark = (start: number, labels: number[]) => ({ start, end: start + 10, labels });
    const room = { left: 0, right: 200, labelRows: 1 };
    expect(placeInRows([mark(0, [150])], room)).toEqual([{ row: 0, label: 0, side: "right" }]);
    expect(placeInRows([mark(100, [150, 60])], room)).toEqual([
      { row: 0, label: 1, side: "right" },
    ]);
    expect(placeInRows([mark(180, [100])], room)).toEqual([{ row: 0, label: 0, side: "left" }]);
    expect(placeInRows([mark(50, [400])], room)).toEqual([{ row: 0, label: null, side: "right" }]);
  });
});

describe("lanes", () => {
  it("hold every event once, whoever takes part", () => {
    fc.assert(
      fc.property(events, (all) => {
        const held = toLanes(all, HOME).flatMap((lane) => lane.events.map(({ id }) => id));
        expect(held.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
    );
  });

  it("do not depend on the order in which events are given", () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 60 }), (all, turn) => {
        const turned = [...all.slice(turn), ...all.slice(0, turn)].toReversed();
        expect(toLanes(turned, HOME)).toEqual(toLanes(all, HOME));
      }),
    );
  });

  it("begin with Japan, and end with what has several partners and what has none", () => {
    expect(toLanes(EXAMPLE_TIMELINE.events, HOME).map(({ name }) => name)).toEqual([
      ...["Japan", "Russia", "China", "United States", "India"],
      ...["Australia", "United Nations", "Several partners", "Mongolia itself"],
    ]);
  });
});

describe("a timeline", () => {
  it("has a mark for each event shown, in the drawing, and no label over another", () => {
    fc.assert(
      fc.property(events, widths, (all, width) => {
        const model = { home: HOME, events: all, lines: [], from: 1990, to: 2026 };
        const { marks, ink, height } = toTimelineChart(model, width, []);
        expect(marks.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        const texts = ink.flatMap((mark) => {
          if (mark.mark !== "text") return [];
          const reach = estimateTextWidth(mark.text, 13);
          const left =
            mark.x - (mark.anchor === "end" ? reach : mark.anchor === "middle" ? reach / 2 : 0);
          return [{ left, right: left + reach, y: mark.y, text: mark.text }];
        });
        for (const [at, one] of texts.entries()) {
          expect(texts.slice(at + 1).find((other) => touches(one, other))).toBeUndefined();
        }
        for (const { box } of marks) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("looks the same whatever the order of its events", () => {
    const model = { home: HOME, lines: EXAMPLE_TIMELINE.lines, from: 1990, to: 2026 };
    const given = { ...model, events: EXAMPLE_TIMELINE.events };
    const turned = { ...model, events: EXAMPLE_TIMELINE.events.toReversed() };
    expect(toTimelineChart(turned, 960, [])).toEqual(toTimelineChart(given, 960, []));
  });

  it("draws every kind by a shape of its own and every standing by a fill of its own", () => {
    const shapes = EVENT_KINDS.map((kind) => JSON.stringify(drawEvent(kind, "in-force", 0, 0)));
    const fills = EVENT_STANDINGS.map((each) => JSON.stringify(drawEvent("agreement", each, 0, 0)));
    expect(new Set(shapes).size).toBe(EVENT_KINDS.length);
    expect(new Set(fills).size).toBe(EVENT_STANDINGS.length);
  });
});

describe("what a timeline says", () => {
  const releases = [{ slug: "sipri-arms-transfers-2026-02", shortName: "SIPRI" }];

  it("counts its events by kind and names the latest with its standing", () => {
    expect(toTimelineContent(EXAMPLE_TIMELINE, {}, releases).sentence).toBe(
      "From 1990 to 2024, 12 events are recorded: 3 declarations, 5 agreements, 1 law, 1 visit, 1 exercise, 1 statement. The latest, of December 2024: Agreement concerning the Transfer of Defense Equipment and Technology (signed, not in force).",
    );
  });

  it("leaves computed events out until they are asked for, and says how many", () => {
    const content = toTimelineContent(EXAMPLE_TIMELINE, {}, releases);
    expect(content.toChart(960).notes).toContain(
      "8 events computed from lists of arms orders and missions are left out of the lanes",
    );
    expect(chooseEvents(EXAMPLE_TIMELINE, { computed: "yes" })).toHaveLength(20);
  });

  it("shows those of the partners and kinds that are asked for", () => {
    const ids = chooseEvents(EXAMPLE_TIMELINE, { partner: ["JPN"], kinds: ["agreement"] });
    expect(ids.map(({ date }) => date.from)).toEqual(["2012-01-11", "2024-02-29", "2024-12"]);
  });

  it("says where nothing is recorded", () => {
    expect(toTimelineContent(EXAMPLE_TIMELINE, { partner: ["POL"] }, releases).sentence).toBe(
      "From 1990 to 2024, no event of these is recorded for Mongolia.",
    );
  });

  it("goes closer and farther around a year, as far as there is something", () => {
    const years = { first: 1951, last: 2026, from: 1990, to: 2026 };
    expect(zoomYears(years, "closer", 2012)).toEqual({ from: 2003, to: 2021 });
    expect(zoomYears(years, "closer", 2024)).toEqual({ from: 2008, to: 2026 });
    expect(zoomYears(years, "farther", 2024)).toEqual({ from: 1954, to: 2026 });
    expect(zoomYears({ ...years, from: 2024 }, "closer", 2024)).toEqual({ from: 2022, to: 2026 });
  });

  it("ends with the last year of its events and figures", () => {
    expect(toYears(EXAMPLE_TIMELINE, {})).toEqual({
      first: 1990,
      last: 2024,
      from: 1990,
      to: 2024,
    });
    expect(toYears(EXAMPLE_TIMELINE, { from: 2010, to: 2015 })).toMatchObject({
      from: 2010,
      to: 2015,
    });
    expect(toYears(EXAMPLE_TIMELINE, { to: 1980 })).toMatchObject({ from: 1980, to: 1980 });
  });
});
