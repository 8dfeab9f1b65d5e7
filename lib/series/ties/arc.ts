import { toStroke } from "../ink";

export interface Point {
  x: number;
  y: number;
}

/** A curve between two points, bent to its right; cut back at both ends to leave room for what stands there. */
export interface Arc {
  d: string;
  end: Point;
  /** Where it runs at its end, as a step of length 1. */
  heading: Point;
}

/**
 * The curve from one point to another.
 *
 * @param bend how far its middle lies to the right of the straight line, in pixels
 * @param cut how much is left free at its start and at its end
 */
export function toArc(
  from: Point,
  to: Point,
  bend: number,
  cut: { start: number; end: number },
): Arc {
  const along = toHeading(from, to);
  const control = {
    x: (from.x + to.x) / 2 - along.y * bend * 2,
    y: (from.y + to.y) / 2 + along.x * bend * 2,
  };
  const out = toHeading(from, control);
  const heading = toHeading(control, to);
  const start = { x: from.x + out.x * cut.start, y: from.y + out.y * cut.start };
  const end = { x: to.x - heading.x * cut.end, y: to.y - heading.y * cut.end };
  const d =
    bend === 0
      ? toStroke(start.x, start.y, end.x, end.y)
      : `M${round(start.x)},${round(start.y)}Q${round(control.x)},${round(control.y)},${round(end.x)},${round(end.y)}`;
  return { d, end, heading };
}

/** A filled head at a curve's end, its tip `length` beyond it. */
export function toArrowHead({ end, heading }: Arc, length: number, halfWidth: number): string {
  const tip = { x: end.x + heading.x * length, y: end.y + heading.y * length };
  const one = { x: end.x - heading.y * halfWidth, y: end.y + heading.x * halfWidth };
  const other = { x: end.x + heading.y * halfWidth, y: end.y - heading.x * halfWidth };
  const points = [tip, one, other].map(({ x, y }) => `${round(x)},${round(y)}`);
  return `M${points.join("L")}Z`;
}

function toHeading(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
