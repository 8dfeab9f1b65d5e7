import type { Recipe } from "@/lib/contracts/recipe";

/** As far back as a scale over all years looks. */
const ALL_YEARS = 30;

/**
 * How many earlier years of each figure a recipe looks at: none unless it fills in what was last
 * known, or has one scale over all years.
 *
 * @example countEarlierYears({ ...recipe, imputation: { method: "last-known", years: 5 } }) // → 5
 */
export function countEarlierYears({ imputation, over }: Recipe): number {
  const known = imputation.method === "last-known" ? Math.min(ALL_YEARS, imputation.years) : 0;
  return Math.max(known, over === "all-years" ? ALL_YEARS : 0);
}
