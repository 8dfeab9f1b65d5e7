import type { EventKind, EventStanding } from "@/lib/domain/event";
import { type Ink, toCircle } from "./ink";

type Point = readonly [number, number];

/** Half of a mark's width, in pixels. */
export const MARK_RADIUS = 7;

/** Corners on a circle, evenly apart. @param turn of the first corner in degrees from the top, clockwise */
function toRing(corners: number, radii: readonly number[], turn = 0): Point[] {
  return Array.from({ length: corners }, (_, at) => {
    const angle = ((turn + (at * 360) / corners) * Math.PI) / 180;
    const radius = radii[at % radii.length] ?? MARK_RADIUS;
    return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
  });
}

const CROSS: Point[] = [
  ...([
    [-2, -6],
    [2, -6],
    [2, -2],
    [6, -2],
  ] as const),
  ...([
    [6, 2],
    [2, 2],
    [2, 6],
    [-2, 6],
  ] as const),
  ...([
    [-2, 2],
    [-6, 2],
    [-6, -2],
    [-2, -2],
  ] as const),
];

/** Each kind's shape around 0,0: kinds are told apart by it, not by colour. */
const SHAPES: Readonly<Record<EventKind, readonly Point[]>> = {
  agreement: toRing(4, [7.4], 45),
  declaration: toRing(24, [5.8]),
  law: toRing(5, [6.8]),
  visit: toRing(3, [7.4]),
  exercise: toRing(4, [7.2]),
  transfer: toRing(3, [7.4], 180),
  deployment: CROSS,
  statement: toRing(10, [7.6, 3.6]),
};

/** How much of its mark a standing fills. */
const FILLS: Readonly<Record<EventStanding, "none" | "dot" | "half" | "full" | "eyed">> = {
  reported: "none",
  official: "dot",
  "signed-not-in-force": "half",
  "in-force": "full",
  verified: "eyed",
};

/** How far below the middle of its circle a shape has its own, in pixels. */
const EYES: Readonly<Record<EventKind, number>> = {
  ...{ agreement: 0, declaration: 0, law: 0.3, visit: 0.6, exercise: 0, transfer: -0.6 },
  ...{ deployment: 0, statement: 0 },
};

/**
 * A mark: its shape says the kind of event, its fill the standing. Hollow is reported, a dot is
 * official, half is signed and not in force, full is in force, full with an eye is verified.
 */
export function drawEvent(kind: EventKind, standing: EventStanding, x: number, y: number): Ink[] {
  const shape = SHAPES[kind];
  const fill = FILLS[standing];
  const at = (points: readonly Point[]) => toPolygon(points, x, y);
  const isFull = fill === "full" || fill === "eyed";
  return [
    {
      ...{ mark: "path", d: at(shape), stroke: "ink", strokeWidth: 1.4 },
      fill: isFull ? "ink" : "paper",
    },
    ...(fill === "half"
      ? [{ mark: "path" as const, d: at(toLeftHalf(shape)), fill: "ink" as const }]
      : []),
    ...(fill === "dot" || fill === "eyed"
      ? [
          {
            ...{ mark: "path" as const, d: toCircle(x, y + EYES[kind], 1.9) },
            fill: isFull ? ("paper" as const) : ("ink" as const),
          },
        ]
      : []),
  ];
}

/** The part of a shape that lies left of its middle. */
function toLeftHalf(shape: readonly Point[]): Point[] {
  return shape.flatMap((point, index) => {
    const next = shape[(index + 1) % shape.length] ?? point;
    const kept = point[0] <= 0 ? [point] : [];
    if (point[0] * next[0] >= 0) return kept;
    const share = point[0] / (point[0] - next[0]);
    return [...kept, [0, point[1] + share * (next[1] - point[1])] as const];
  });
}

function toPolygon(points: readonly Point[], x: number, y: number): string {
  const corners = points.map(([right, down]) => `${round(x + right)},${round(y + down)}`);
  return `M${corners.join("L")}Z`;
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
