import { isMeasured, type Observation } from "./observation";

/** What of an observation must agree with itself. */
export type Stated = Pick<Observation, "value" | "low" | "high" | "standing" | "note">;

/** The column at fault and what is wrong with it. */
export interface Contradiction {
  column: "value" | "low" | "standing" | "note";
  says: string;
}

/**
 * What an observation says against itself; null where it is sound.
 *
 * A missing figure has no value and says why; a range has both its ends in order, and a value
 * between them.
 *
 * @example findContradiction({ value: 5, low: null, high: null, standing: "not-reported", note: null })
 * // → { column: "standing", says: "stands beside a figure" }
 */
export function findContradiction(observation: Stated): Contradiction | null {
  const { value, low, high } = observation;
  const isMissing = value === null && low === null && high === null;
  if (!isMeasured(observation) && !isMissing) {
    return { column: "standing", says: "stands beside a figure" };
  }
  if (isMeasured(observation) && isMissing) {
    return { column: "value", says: "is missing without a standing that says why" };
  }
  if (observation.standing === "not-parsed" && !observation.note) {
    return { column: "note", says: "lacks the passage that could not be parsed" };
  }
  if ((low === null) !== (high === null)) return { column: "low", says: "is half a range" };
  if (low === null || high === null) return null;
  if (low > high) return { column: "low", says: `is above ${high}` };
  if (value !== null && (value < low || value > high)) {
    return { column: "value", says: "is outside its range" };
  }
  return null;
}
