import type { Observation } from "@/lib/domain/observation";
import type { Release } from "@/lib/domain/source";
import { type Finding, MOST_KEPT, type Outcome } from "./check";
import { findRowProblems, ROW_CHECKS } from "./row-checks";

/** A figure with the line that it was read from. */
export type RowWithLine = Omit<Observation, "indicator" | "release"> & { line: number | null };

/** What the row checks meet, figure by figure as they come; memory does not grow with their number. */
export class RowOutcomes {
  private readonly met = new Map(
    ROW_CHECKS.map(({ slug }) => [slug, { found: 0, findings: [] as Finding[] }]),
  );
  private looked = 0;

  /** Holds one figure against every row check; one that is missing does not count. */
  look(
    observation: RowWithLine,
    indicator: { slug: string; unit: string },
    release: Pick<Release, "slug" | "retrieved" | "yearBasis">,
  ): void {
    const { iso3, year, line, value, low } = observation;
    const figure = value ?? low;
    if (figure === null) return;
    this.looked += 1;
    for (const { check, says } of findRowProblems({ observation, unit: indicator.unit, release })) {
      const outcome = this.met.get(check);
      if (outcome === undefined) continue;
      outcome.found += 1;
      if (outcome.findings.length === MOST_KEPT) continue;
      outcome.findings.push({
        ...{ check, release: release.slug, indicator: indicator.slug, iso3, year, line, figure },
        says,
      });
    }
  }

  /** Check by check; one that met nothing wrong is among them. */
  list(): ReadonlyMap<string, Outcome> {
    return new Map([...this.met].map(([slug, met]) => [slug, { ...met, looked: this.looked }]));
  }
}
