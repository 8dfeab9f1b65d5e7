import { groupDigits } from "@/lib/domain/group-digits";
import type { WhatIf } from "@/lib/domain/what-if";

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
