import type { Iso3 } from "./country";

/**
 * Closed list of what can tie two countries: what a treaty obliges them to, or that they border
 * each other on land.
 */
export const TIE_KINDS = [
  "defence-pact",
  "offence-pact",
  "neutrality",
  "non-aggression",
  "consultation",
  "land-contiguity",
] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/**
 * One tie as one of the two sees it; the other's side is a tie of its own.
 *
 * The years, both included, are those for which the publisher vouches: a tie may be older than the
 * first where the publisher looked at one year only, and go on after the last.
 */
export interface Tie {
  kind: TieKind;
  iso3: Iso3;
  otherIso3: Iso3;
  firstYear: number;
  lastYear: number;
  note: string | null;
}
