import type { IndicatorEvidence } from "./index-evidence";

/**
 * A share as a percentage, below one in a hundred with a digit more; never "100 %" or "0 %" of what
 * is less than all or more than none.
 *
 * @example toPercent(0.1875) // → "19 %"
 * @example toPercent(0.9982) // → "99.8 %"
 */
export function toPercent(share: number | null, digits = 0): string {
  if (share === null) return "not defined";
  const percent = share * 100;
  const size = Math.abs(percent);
  const isNearEnd = (size > 99 && size < 100) || (size > 0 && size < 1);
  const text = percent.toFixed(isNearEnd ? 1 : digits).replace(/^-(?=[0.]+$)/, "");
  return `${text.replace("-", "−")} %`;
}

/** A coefficient with two digits. @example toCoefficient(0.8274) // → "0.83" */
export function toCoefficient(value: number | null): string {
  return value === null ? "not defined" : value.toFixed(2);
}

/** What was done to an indicator's extremes. @example toTreatmentWords({ done: "winsorised", moved: 5 }) // → "5 drawn in" */
export function toTreatmentWords({
  done,
  moved,
}: Pick<IndicatorEvidence["treatment"], "done" | "moved">): string {
  if (done === "winsorised") return `${moved} drawn in`;
  if (done === "log") return "logarithm";
  return done === "box-cox" ? "Box–Cox" : "none";
}

/** A run of years. @example toYears([2022, 2025]) // → "2022–2025" */
export function toYears(years: readonly [number, number] | null): string {
  if (years === null) return "none";
  return years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`;
}

/** Names in a sentence, the last joined by "and". @example toNameList(["Land", "Air", "Naval"]) // → "Land, Air and Naval" */
export function toNameList(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return "none";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** How many of the indicators, and how many in all, a count sums to. */
export function sumOf(
  indicators: readonly IndicatorEvidence[],
  count: (indicator: IndicatorEvidence) => number,
): number {
  return indicators.reduce((sum, each) => sum + count(each), 0);
}
