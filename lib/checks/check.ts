import type { Iso3 } from "@/lib/domain/country";
import type { RowError } from "@/lib/domain/import-error";

/** `error` stops the release, whole; `warning` is told and changes nothing. */
export const SEVERITIES = ["error", "warning"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What is held against the figures, by name. */
export interface Check {
  slug: string;
  /** One sentence that is true of sound figures. */
  holds: string;
  severity: Severity;
}

/** One place where a check does not hold. What it is not about is null. */
export interface Finding {
  check: string;
  /** Slug of the release. */
  release: string;
  indicator: string | null;
  iso3: Iso3 | null;
  year: number | null;
  /** Line of the release's file, counted from 1, where the figure remembers it. */
  line: number | null;
  /** The figure at fault, in the indicator's unit. */
  figure: number | null;
  says: string;
}

/** Findings of one check that are kept; the rest is counted, so that memory has a bound. */
export const MOST_KEPT = 5_000;

/** What one check met: how many figures it looked at, how many do not hold, and the first of those. */
export interface Outcome {
  looked: number;
  found: number;
  /** At most `MOST_KEPT`. */
  findings: readonly Finding[];
}

/** What came of one check, without what is known of it already. */
export interface CheckReport extends Check, Outcome {
  /** Found, and known: a written exception says why. */
  excepted: readonly Finding[];
}

/** Whether an error-check found what no exception explains. */
export function hasFailed({ severity, found }: CheckReport): boolean {
  return severity === "error" && found > 0;
}

/** A finding in one line: whose figure, then what is wrong with it. */
export function describeFinding({ release, indicator, iso3, year, says }: Finding): string {
  const subject = [release, indicator, iso3, year].filter((each) => each !== null);
  return `${subject.join(" ")}: ${says}`;
}

/**
 * A finding as a bad row of the file that the release came from.
 *
 * @param file the release's file; a figure that does not remember its line stands on line 1
 */
export function toRowError(finding: Finding, file: string): RowError {
  const { indicator, iso3, year, line, figure, check, says } = finding;
  const subject = [indicator, iso3, year].filter((each) => each !== null).join(" ");
  return {
    file,
    line: line ?? 1,
    column: indicator === null ? "row" : "value",
    value: figure === null ? subject : String(figure),
    problem: `${says} (${[subject, check].filter((each) => each !== "").join(", ")})`,
  };
}
