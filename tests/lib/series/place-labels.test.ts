import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, type Named, placeLabels } from "@/lib/series/place-labels";

const ROOM = { left: 40, top: 0, right: 640, bottom: 440 };

function toNamed(x: number, y: number, isWanted: boolean): Named {
  return { x, y, radius: 4, width: 60, height: 16, isWanted };
}

const marks = fc.array(
  fc.record({
    x: fc.integer({ min: 40, max: 640 }),
    y: fc.integer({ min: 0, max: 440 }),
    radius: fc.integer({ min: 2, max: 24 }),
    width: fc.integer({ min: 30, max: 160 }),
    height: fc.constantFrom(16, 32, 48),
  }),
  { maxLength: 12 },
);
const quiet = fc.array(
  fc.record({ x: fc.integer({ min: 40, max: 640 }), y: fc.integer({ min: 0, max: 440 }) }),
  { maxLength: 120 },
);

describe("names beside marks", () => {
  it("stand to the right of a mark that stands alone", () => {
    const [place] = placeLabels([toNamed(100, 100, true)], ROOM, 0);
    expect(place).toEqual({ box: { left: 108, top: 92, right: 168, bottom: 108 }, isFar: false });
  });

  it("turn to the left where the drawing ends", () => {
    const [place] = placeLabels([toNamed(630, 100, true)], ROOM, 0);
    expect(place?.box.right).toBe(622);
  });

  it("move away from a crowd and are joined to their mark by a leader", () => {
    const crowd = Array.from({ length: 9 }, (_, index) => toNamed(300 + index, 200 + index, true));
    const places = placeLabels(crowd, ROOM, 0);
    expect(places.every((place) => place !== null)).toBe(true);
    expect(places.some((place) => place?.isFar)).toBe(true);
  });

  it("never lie over one another nor over a chosen mark, and never leave the drawing", () => {
    fc.assert(
      fc.property(marks, quiet, (wanted, others) => {
        const named = [
          ...wanted.map((each) => ({ ...each, isWanted: true })),
          ...others.map(({ x, y }) => toNamed(x, y, false)),
        ];
        const boxes = placeLabels(named, ROOM, 30).flatMap((place) => place?.box ?? []);
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(ROOM.left);
          expect(box.right).toBeLessThanOrEqual(ROOM.right);
          expect(box.top).toBeGreaterThanOrEqual(ROOM.top);
          expect(box.bottom).toBeLessThanOrEqual(ROOM.bottom);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
          for (const { x, y, radius } of wanted) {
            const mark = {
              left: x - radius,
              top: y - radius,
              right: x + radius,
              bottom: y + radius,
            };
            expect(overlap(box, mark)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are given to all twelve chosen countries where the drawing has room for them", () => {
    const few = fc.array(
      fc.record({ x: fc.integer({ min: 50, max: 600 }), y: fc.integer({ min: 20, max: 420 }) }),
      { minLength: 12, maxLength: 12 },
    );
    fc.assert(
      fc.property(few, (all) => {
        const places = placeLabels(
          all.map(({ x, y }) => toNamed(x, y, true)),
          ROOM,
          0,
        );
        expect(places).not.toContain(null);
      }),
      { numRuns: 60 },
    );
  });

  it("are given to others only beside their mark, over no mark, and to so many at most", () => {
    const others = Array.from({ length: 80 }, (_, index) =>
      toNamed(60 + (index % 10) * 55, 20 + Math.floor(index / 10) * 50, false),
    );
    const places = placeLabels(others, ROOM, 7).filter((place) => place !== null);
    expect(places).toHaveLength(7);
    for (const place of places) {
      expect(place.isFar).toBe(false);
      for (const { x, y } of others) {
        expect(overlap(place.box, { left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 })).toBe(
          false,
        );
      }
    }
  });
});

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    one.right > other.left &&
    one.top < other.bottom &&
    one.bottom > other.top
  );
}
