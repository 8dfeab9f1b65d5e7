import { toCount } from "@/lib/domain/count-words";

/** What is known of an indicator. @example "174 countries, 1949–2024" */
export function toCoverageWords(
  coverage: { countries: number; firstYear: number; lastYear: number } | null,
): string {
  if (coverage === null) return "no figure";
  const { countries, firstYear, lastYear } = coverage;
  const years = firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
  return `${toCount(countries, "country", "countries")}, ${years}`;
}
