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

/**
 * Closed list of what a network of countries is drawn of, the closest first: what treaties oblige
 * them to, and arms that one ordered from the other.
 */
export const NETWORK_KINDS = [
  "defence-pact",
  "offence-pact",
  "neutrality",
  "consultation",
  "non-aggression",
  "arms-orders",
] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** What is drawn where nothing is said: non-aggression binds nearly every pair, and would hide the rest. */
export const USUAL_NETWORK_KINDS: readonly NetworkKind[] = [
  "defence-pact",
  "consultation",
  "arms-orders",
];

/** From which year arms orders are counted where nothing is said. */
export const USUAL_ORDERS_FROM = 2000;

/** What a treaty may oblige two countries to. */
export type Obligation = Exclude<NetworkKind, "arms-orders">;
export const OBLIGATIONS = NETWORK_KINDS.filter(
  (kind): kind is Obligation => kind !== "arms-orders",
);
