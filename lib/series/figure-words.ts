import type { Standing } from "@/lib/domain/observation";
import { formatFigure, formatFull, formatInterval } from "./format-figure";

/** A figure as charts and tables take it. */
export interface ShownFigure {
  value: number | null;
  low: number | null;
  high: number | null;
  /** Null where no source speaks about the country at all. */
  standing: Standing | null;
  note: string | null;
}

/** What a chart knows of the indicator it shows. */
export interface IndicatorHead {
  slug: string;
  name: string;
  unit: string;
}

/**
 * A figure in a label: `≈` before an estimate, an interval where only that is known, and a zero
 * whose publisher prints it for "not reported" too says so, as does one that is rounded down. Words
 * where there is no value.
 */
export function toLabel(figure: ShownFigure, unit: string): string {
  const { value, low, high, standing, note } = figure;
  const about = standing === "estimated" ? "≈ " : "";
  if (isUncertainZero(figure)) return "0 or not reported";
  const bound = findBound(figure);
  if (bound !== null) return `under ${formatFull(bound, "")}`;
  if (value !== null) return about + formatFigure(value, unit);
  if (low !== null && high !== null) return about + formatInterval(low, high, unit);
  return toMissingWords(standing, note);
}

/** Whether a zero is printed by a publisher who prints it for "not reported" or "not known" too. */
export function isUncertainZero({ value, note }: Pick<ShownFigure, "value" | "note">): boolean {
  return value === 0 && note !== null && UNCERTAIN.test(note);
}

/** Below which number a zero stands that is rounded down; null for any other figure. */
export function findBound({ value, note }: Pick<ShownFigure, "value" | "note">): number | null {
  const [, bound] = value === 0 ? (ROUNDED_DOWN.exec(note ?? "") ?? []) : [];
  return bound === undefined ? null : Number(bound.replaceAll(",", ""));
}

/** How the note of a zero begins that stands for a small number. */
const ROUNDED_DOWN = /^Fewer than ([\d,]+)/;

const UNCERTAIN = /for not (reported|known)|0 can mean/;

/** The note of a figure that is stated while what a measure divides by is not. */
export const NO_DIVISOR = "no divisor is known";

/** Why there is no value. Unknown and not applicable are different things. */
export function toMissingWords(standing: Standing | null, note: string | null = null): string {
  if (note === NO_DIVISOR) return note;
  if (standing === "not-applicable") return "not applicable";
  if (standing === "not-parsed") return "not parsed";
  return standing === "not-reported" ? "not reported" : "no figure";
}
