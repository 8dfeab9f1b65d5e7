import type { Indicator } from "@/lib/domain/indicator";
import { isMeasured, type Observation } from "@/lib/domain/observation";
import type { Release } from "@/lib/domain/source";
import type { Check } from "./check";
import { UNIT_BOUNDS } from "./unit-bounds";

/** A figure with what it is about and where it comes from, as far as the checks ask. */
export interface RowToCheck {
  observation: Omit<Observation, "indicator" | "release">;
  unit: Indicator["unit"];
  release: Pick<Release, "retrieved" | "yearBasis">;
}

/** A check that needs nothing but the figure itself. */
export interface RowCheck extends Check {
  /** What is wrong with it; null for a sound one. */
  find: (row: RowToCheck) => string | null;
}

/** Series begin in 1816; nothing that is kept here was measured earlier. */
const FIRST_YEAR = 1800;

/**
 * What every figure is held against as it comes, before it counts.
 *
 * That it has a known country and indicator, a value exactly where one is claimed, and is stated
 * once is the reader's to refuse: such a row never becomes a figure.
 */
export const ROW_CHECKS: readonly RowCheck[] = [
  {
    slug: "not-negative",
    holds: "What cannot be less than nothing is not.",
    severity: "error",
    find: ({ observation, unit }) => {
      if (UNIT_BOUNDS.get(unit)?.low !== 0) return null;
      return hasEnd(observation, (end) => end < 0) ? "is below 0" : null;
    },
  },
  {
    slug: "within-unit",
    holds: "A figure lies within what its unit can hold: a share of a whole is at most 100 %.",
    severity: "error",
    find: ({ observation, unit }) => {
      const bounds = UNIT_BOUNDS.get(unit);
      if (bounds === undefined) return null;
      const { low, high } = bounds;
      if (hasEnd(observation, (end) => end > high)) return `is above ${high} ${unit}`;
      if (low < 0 && hasEnd(observation, (end) => end < low)) return `is below ${low} ${unit}`;
      return null;
    },
  },
  {
    slug: "counted-whole",
    holds: "Ships, aircraft, vehicles and warheads come in whole numbers.",
    severity: "error",
    find: ({ observation, unit }) => {
      if (UNIT_BOUNDS.get(unit)?.whole !== true) return null;
      return hasEnd(observation, (end) => !Number.isInteger(end)) ? "is not a whole number" : null;
    },
  },
  {
    slug: "range-ordered",
    holds: "A range's low end is not above its high end, and the value lies between them.",
    severity: "error",
    find: ({ observation: { low, high, value } }) => {
      if (low === null || high === null) return low === high ? null : "is half a range";
      if (low > high) return `runs from ${low} down to ${high}`;
      return value !== null && (value < low || value > high) ? "is outside its range" : null;
    },
  },
  {
    slug: "year-in-sense",
    holds: "A figure was measured before it was obtained; a cover is dated one year ahead at most.",
    severity: "error",
    find: ({ observation: { year }, release: { retrieved, yearBasis } }) => {
      const last = Number(retrieved.slice(0, 4)) + (yearBasis === "edition" ? 1 : 0);
      if (year > last) return `is of ${year}, after ${last}`;
      return year < FIRST_YEAR ? `is of ${year}, before ${FIRST_YEAR}` : null;
    },
  },
];

/**
 * All that is wrong with one figure, check by check; nothing for one that carries no figure.
 *
 * @example findRowProblems({ observation: { value: 117, … }, unit: "% of GDP", … })
 * // → [{ check: "within-unit", says: "is above 100 % of GDP" }]
 */
export function findRowProblems(row: RowToCheck): { check: string; says: string }[] {
  if (!isMeasured(row.observation)) return [];
  const problems: { check: string; says: string }[] = [];
  for (const { slug, find } of ROW_CHECKS) {
    const says = find(row);
    if (says !== null) problems.push({ check: slug, says });
  }
  return problems;
}

/** Asked of every figure that comes in, several times: no list is made for it. */
function hasEnd(
  { value, low, high }: RowToCheck["observation"],
  isBad: (end: number) => boolean,
): boolean {
  return (
    (value !== null && isBad(value)) ||
    (low !== null && isBad(low)) ||
    (high !== null && isBad(high))
  );
}
