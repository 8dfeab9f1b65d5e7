import type { EventMark } from "./timeline-chart";

/** Keys that lead from mark to mark. */
export type StepKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";

const STEPS: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

export function isStepKey(key: string): key is StepKey {
  return STEPS.includes(key);
}

/**
 * The mark that a key leads to: left and right along time, up and down to the nearest in time of
 * the lane above or below, Home and End to the first and the last. At an end it stays.
 *
 * @param marks by date
 * @param from the mark that has the keyboard
 */
export function stepMarks(
  marks: readonly EventMark[],
  from: string,
  key: StepKey,
): EventMark | undefined {
  const at = marks.findIndex(({ id }) => id === from);
  const own = marks[at];
  if (own === undefined || key === "Home") return marks[0];
  switch (key) {
    case "End":
      return marks.at(-1);
    case "ArrowLeft":
      return marks[Math.max(0, at - 1)];
    case "ArrowRight":
      return marks[Math.min(marks.length - 1, at + 1)];
    case "ArrowUp":
      return findBeside(marks, own, -1);
    case "ArrowDown":
      return findBeside(marks, own, 1);
  }
}

function findBeside(marks: readonly EventMark[], own: EventMark, step: 1 | -1): EventMark {
  const lanes = [
    ...new Set(marks.toSorted((one, other) => one.y - other.y).map(({ lane }) => lane)),
  ];
  const lane = lanes[lanes.indexOf(own.lane) + step];
  return marks
    .filter((mark) => mark.lane === lane)
    .reduce((nearest, mark) => {
      if (nearest === own) return mark;
      return Math.abs(mark.x - own.x) < Math.abs(nearest.x - own.x) ? mark : nearest;
    }, own);
}
