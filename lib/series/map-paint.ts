import { findClass, type ValueClass } from "./class-breaks";
import { type SnapshotFigure, toDrawnValue } from "./snapshot";
import { toRampStep } from "./theme-colours";

/** What land is painted with: a step of the ramp, a hatching for what no figure is known of, or nothing. */
export type LandPaint = { ramp: number } | "no-figure" | "not-applicable" | "outside";

/** What a country's land is painted with; without a figure never a step of the ramp. */
export function toLandPaint(
  figure: SnapshotFigure | undefined,
  classes: readonly ValueClass[],
): LandPaint {
  const value = figure === undefined ? null : toDrawnValue(figure);
  const place = value === null ? null : findClass(value, classes);
  if (place !== null) return { ramp: toMapStep(place, classes.length) };
  return figure?.standing === "not-applicable" ? "not-applicable" : "no-figure";
}

/** Land has no room for an outline, so the ramp's first step, which is next to paper, is not taken. */
export function toMapStep(place: number, classes: number): number {
  return toRampStep(place + 1, classes + 1);
}
