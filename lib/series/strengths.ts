import type { IndicatorDomain } from "@/lib/domain/indicator";
import type { PlacedFigure, ProfileIndicator } from "./profile";

/** An indicator in which a country stands out, with its place. */
export interface Strength extends ProfileIndicator {
  own: PlacedFigure & { percentile: number };
}

/** An order of fewer countries than these is not the world's. */
export const FEWEST_COMPARED = 100;
const MOST = 5;
const MOST_OF_DOMAIN = 2;
const MIDDLE = 50;
/** Threats to a country are no part of its strength: they stand under a heading of their own. */
const NOT_STRENGTH: IndicatorDomain = "security";

/**
 * In what a country stands farthest above and below the world's middle: at most five each, at most
 * two of one domain.
 *
 * Only indicators of which more or less is strength are taken, threats such as crime left out, in
 * which at least a hundred countries have a figure that counts. A country that is nowhere above the middle has no strengths.
 */
export function findStrengths(indicators: readonly ProfileIndicator[]): {
  strongest: Strength[];
  weakest: Strength[];
} {
  const placed = indicators.flatMap((indicator): Strength[] => {
    const { own, direction, domain, countries } = indicator;
    if (own === null || own.percentile === null || domain === NOT_STRENGTH) return [];
    if (direction === "neither" || countries < FEWEST_COMPARED) return [];
    return [{ ...indicator, own: { ...own, percentile: own.percentile } }];
  });
  const fromTop = placed.toSorted((one, other) => other.own.percentile - one.own.percentile);
  return {
    strongest: takeFew(fromTop.filter(({ own }) => own.percentile > MIDDLE)),
    weakest: takeFew(fromTop.toReversed().filter(({ own }) => own.percentile < MIDDLE)),
  };
}

function takeFew(sorted: readonly Strength[]): Strength[] {
  const taken = new Map<IndicatorDomain, number>();
  return sorted
    .filter(({ domain }) => {
      const before = taken.get(domain) ?? 0;
      taken.set(domain, before + 1);
      return before < MOST_OF_DOMAIN;
    })
    .slice(0, MOST);
}

/**
 * Where a figure puts a country, in words; never more certain than the count allows.
 *
 * @example toPlaceWords(84.2, 145) // → "ahead of 84% of the 144 others"
 */
export function toPlaceWords(percentile: number, countries: number): string {
  const others = `of the ${countries - 1} others`;
  if (percentile === 100) return `first of ${countries}`;
  if (percentile === 0) return `last of ${countries}`;
  const share = Math.round(percentile);
  if (share === 0) return `ahead of fewer than 1% ${others}`;
  return share === 100 ? `ahead of over 99% ${others}` : `ahead of ${share}% ${others}`;
}
