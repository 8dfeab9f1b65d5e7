import type { Country } from "@/lib/domain/country";
import { OTHER_NAMES } from "./finding/other-names";
import { foldText } from "./fold-text";

/** A span of ranks; null where an end is open. */
export interface RankRange {
  from: number | null;
  to: number | null;
}

/**
 * The countries that fit a search and every filter, in the order given.
 *
 * The search reads names in every language carried, former and other names, and the ISO codes,
 * without regard to case or accents. A country without a rank fits only while the range is open at both ends.
 *
 * @example findCountries(all, { search: "монгол", region: "", group: "", ranks, range }) // → [Mongolia]
 */
export function findCountries<
  Each extends Pick<
    Country,
    "iso3" | "iso2" | "name" | "names" | "region" | "subregion" | "groups"
  >,
>(
  countries: readonly Each[],
  filters: {
    search: string;
    region: string;
    group: string;
    ranks: ReadonlyMap<string, number>;
    range: RankRange;
  },
): Each[] {
  const { region, group, ranks, range } = filters;
  return countries.filter((each) => {
    if (region !== "" && each.region !== region && each.subregion !== region) return false;
    if (group !== "" && !each.groups.includes(group)) return false;
    if (!liesWithin(ranks.get(each.iso3), range)) return false;
    return fitsSearch(each, filters.search);
  });
}

/** Whether one of a country's names, in any language carried, former or usual, or one of its codes has a text in it. */
export function fitsSearch(
  { iso3, iso2, name, names }: Pick<Country, "iso3" | "iso2" | "name" | "names">,
  search: string,
): boolean {
  const words = foldText(search.trim());
  const others = Object.values(OTHER_NAMES[iso3] ?? {}).flat();
  return [iso3, iso2, name, ...Object.values(names), ...others].some((text) =>
    foldText(text).includes(words),
  );
}

/** Whether a rank lies in a span; one that is not there lies only in a span open at both ends. */
export function liesWithin(rank: number | undefined, { from, to }: RankRange): boolean {
  if (from === null && to === null) return true;
  return rank !== undefined && rank >= (from ?? 1) && rank <= (to ?? Number.POSITIVE_INFINITY);
}

/** Reads `10-50`, `10-` or `-50`; anything else is an open range. */
export function readRankRange(text: string): RankRange {
  const [, from, to] = /^(\d{0,4})-(\d{0,4})$/.exec(text) ?? [];
  return { from: from ? Number(from) : null, to: to ? Number(to) : null };
}

/** Writes what readRankRange reads; an open range is the empty text. */
export function toRankRangeText({ from, to }: RankRange): string {
  return from === null && to === null ? "" : `${from ?? ""}-${to ?? ""}`;
}
