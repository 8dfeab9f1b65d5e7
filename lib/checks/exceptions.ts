import type { Iso3 } from "@/lib/domain/country";
import type { Check, CheckReport, Finding, Outcome } from "./check";

/** A finding that is known and kept, with the reason. What it does not name it does not ask. */
export interface CheckException {
  check: string;
  /** Slug of the release. */
  release: string;
  indicator?: string | undefined;
  country?: Iso3 | undefined;
  year?: number | undefined;
  reason: string;
}

/** Whether an exception speaks of this finding. */
export function isExcepted(exception: CheckException, finding: Finding): boolean {
  const { check, release, indicator, country, year } = exception;
  if (check !== finding.check || release !== finding.release) return false;
  if (indicator !== undefined && indicator !== finding.indicator) return false;
  if (country !== undefined && country !== finding.iso3) return false;
  return year === undefined || year === finding.year;
}

/** What a check found, parted into what is known and what is not. */
export function reportFindings(
  { slug, holds, severity }: Check,
  { looked, found, findings }: Outcome,
  exceptions: readonly CheckException[],
): CheckReport {
  const known = exceptions.filter(({ check }) => check === slug);
  const isKnown = (finding: Finding) => known.some((each) => isExcepted(each, finding));
  const excepted = findings.filter(isKnown);
  return {
    ...{ slug, holds, severity, looked, excepted },
    found: found - excepted.length,
    findings: findings.filter((finding) => !isKnown(finding)),
  };
}

/** Holds the exceptions themselves to account. */
export const EXCEPTIONS_IN_USE: Check = {
  slug: "exceptions-in-use",
  holds: "Every written exception excepts something.",
  severity: "warning",
};

/**
 * The exceptions that except nothing, as findings of their own.
 *
 * @param releases those that were looked at: exceptions for others are not asked
 */
export function reportExceptions(
  exceptions: readonly CheckException[],
  reports: readonly CheckReport[],
  releases: ReadonlySet<string>,
): CheckReport {
  const asked = exceptions.filter(({ release }) => releases.has(release));
  const excepted = reports.flatMap((report) => report.excepted);
  const findings = asked
    .filter((exception) => !excepted.some((finding) => isExcepted(exception, finding)))
    .map(({ check, release, indicator, country, year }) => ({
      check: EXCEPTIONS_IN_USE.slug,
      ...{ release, indicator: indicator ?? null, iso3: country ?? null, year: year ?? null },
      ...{ line: null, figure: null },
      says: `its exception from ${check} excepts nothing`,
    }));
  const found = findings.length;
  return { ...EXCEPTIONS_IN_USE, looked: asked.length, found, findings, excepted: [] };
}
