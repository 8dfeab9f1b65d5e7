import type { Iso3 } from "./country";

/**
 * How far a figure can be taken at its word.
 *
 * `not-reported` and `not-applicable` carry no value: a missing measurement is data, never 0.
 */
export const STANDINGS = [
  "reported",
  "estimated",
  "disputed",
  "not-reported",
  "not-applicable",
] as const;
export type Standing = (typeof STANDINGS)[number];

/** One figure: indicator × country × year × release. `value` in the indicator's unit; `low`–`high` where the source gives a range. */
export interface Observation {
  indicator: string;
  iso3: Iso3;
  year: number;
  value: number | null;
  low: number | null;
  high: number | null;
  standing: Standing;
  note: string | null;
  /** Slug of the release that says so. */
  release: string;
}

/** Whether an observation carries a figure at all. */
export function isMeasured(observation: Pick<Observation, "standing">): boolean {
  return observation.standing !== "not-reported" && observation.standing !== "not-applicable";
}
