import { groupDigits } from "@/lib/domain/group-digits";

/** How much of each kind a source's releases in force hold. */
export interface Holdings {
  figures: number;
  /** Places in rankings. */
  rankings: number;
  /** Ties between two countries, each counted once. */
  ties: number;
  /** Country, mission and year. */
  missions: number;
  /** Orders of arms. */
  transfers: number;
}

const NAMES = {
  figures: ["figure", "figures"],
  rankings: ["place in rankings", "places in rankings"],
  ties: ["tie between countries", "ties between countries"],
  missions: ["presence in missions", "presences in missions"],
  transfers: ["order of arms", "orders of arms"],
} as const satisfies Record<keyof Holdings, readonly [string, string]>;

/**
 * What a source holds, in words; kinds of which it holds none are not named.
 *
 * @example describeHoldings({ figures: 1_637, rankings: 0, ties: 0, missions: 3_054, transfers: 0 })
 * // → "1,637 figures, 3,054 presences in missions"
 */
export function describeHoldings(holdings: Holdings): string {
  const kinds = ["figures", "rankings", "ties", "missions", "transfers"] as const;
  const held = kinds.filter((kind) => holdings[kind] > 0);
  const parts = held.map((kind) => {
    const [one, many] = NAMES[kind];
    return `${groupDigits(holdings[kind])} ${holdings[kind] === 1 ? one : many}`;
  });
  return parts.length === 0 ? "no figures" : parts.join(", ");
}
