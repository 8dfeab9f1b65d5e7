import type { StrengthRow } from "./strength-rows";

/** A part of an index: a pillar, or one indicator. */
export interface StrengthPart {
  code: string;
  name: string;
  /** Of the weights beside it, from 0 to 1. */
  share: number;
}

/** An index with what it is made of: parts listed once, each country's figures in the same order. */
export interface PartedStrength {
  groups: readonly (StrengthPart & { parent: string | null })[];
  indicators: readonly (StrengthPart & { parent: string; unit: string })[];
  rows: readonly (StrengthRow & {
    groups: readonly (number | null)[];
  })[];
}

/** How one country stands in one pillar. */
export interface PillarPlace extends StrengthPart {
  /** Its place among all that have a score here; null where it has none. */
  rank: number | null;
  of: number;
  /** How many others have the very same score, as those without a warhead have. */
  alike: number;
  /** From the weakest score, 0, to the strongest, 1; null where it has none. */
  place: number | null;
}

/**
 * How one country stands in each pillar, the heaviest first: the groups right below the index.
 * Equal scores share the best place of theirs.
 *
 * @returns none for a country that is not ranked
 * @example toPillarPlaces(strength, "MNG")[0] // → { name: "Air", rank: 93, of: 140, alike: 0, place: 0.02, … }
 */
export function toPillarPlaces({ groups, rows }: PartedStrength, iso3: string): PillarPlace[] {
  const row = rows.find((each) => each.iso3 === iso3);
  if (row === undefined) return [];
  const top = groups.find(({ parent }) => parent === null)?.code;
  return groups
    .flatMap(({ code, name, share, parent }, at): PillarPlace[] => {
      if (parent !== top || parent === null) return [];
      const scores = rows.flatMap((each) => each.groups[at] ?? []);
      const own = row.groups[at] ?? null;
      const [least, most] = [Math.min(...scores), Math.max(...scores)];
      return [
        {
          ...{ code, name, share, of: scores.length },
          alike: scores.filter((score) => score === own).length - (own === null ? 0 : 1),
          rank: own === null ? null : 1 + scores.filter((score) => score > own).length,
          place: own === null ? null : most > least ? (own - least) / (most - least) : 1,
        },
      ];
    })
    .toSorted((one, other) => other.share - one.share);
}
