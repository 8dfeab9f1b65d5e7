import type { Iso3 } from "./country";

/**
 * How far a figure can be taken at its word.
 *
 * `not-reported` and `not-applicable` carry no value: a missing measurement is data, never 0.
 * `not-parsed` carries none either; its note is the publisher's passage, which nobody has read as a
 * figure yet.
 */
export const STANDINGS = [
  "reported",
  "estimated",
  "disputed",
  "not-reported",
  "not-applicable",
  "not-parsed",
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

/** An observation beside what the other sources say: see `lib/domain/dispute`. */
export interface WeighedObservation extends Observation {
  /** How many times the farthest other source differs; null where none disputes it. */
  disputeFactor: number | null;
}

/** Whether an observation carries a figure at all. */
export function isMeasured(observation: Pick<Observation, "standing">): boolean {
  const { standing } = observation;
  return standing !== "not-reported" && standing !== "not-applicable" && standing !== "not-parsed";
}
