import { groupDigits } from "@/lib/domain/group-digits";
import type { WhatIf } from "@/lib/domain/what-if";
import type { ChangeProblem } from "@/lib/scoring/change-figures";

/** Why a figure cannot be taken otherwise. */
export const WHY_NOT_TAKEN: Readonly<Record<ChangeProblem["problem"], string>> = {
  "unknown-unit": "no ranked country has that code",
  "unknown-column": "the recipe has no such indicator",
  "not-known": "the figure is not known, so it has no multiple",
};

/**
 * A figure taken otherwise, in words.
 *
 * @example toWhatIfWords(change, "Mongolia", "Tanks") // → "Mongolia: tanks × 2"
 */
export function toWhatIfWords({ to }: WhatIf, country: string, indicator: string): string {
  const figure = `${country}: ${indicator.toLowerCase()}`;
  return "times" in to
    ? `${figure} × ${to.times}`
    : `${figure} taken to be ${groupDigits(to.value)}`;
}
