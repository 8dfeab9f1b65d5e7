import type { RowError } from "@/lib/domain/import-error";
import { COMPONENTS, type Component, type StateYear } from "./read-capabilities";

/** The file prints eight digits. */
const TOLERANCE = 1e-6;

/**
 * Recomputes every CINC from its components: a file whose rows or columns were lost or shifted on
 * the way no longer agrees with itself.
 *
 * A state's CINC is the mean of the shares that it has. World totals add up the states that are
 * known, and a missing component is left out of the mean, not counted as 0.
 */
export function checkCinc(file: string, rows: readonly StateYear[], errors: RowError[]): void {
  const totals = new Map<number, Record<Component, number>>();
  for (const { year, components } of rows) {
    const total = totals.get(year) ?? { milex: 0, milper: 0, irst: 0, pec: 0, tpop: 0, upop: 0 };
    for (const name of COMPONENTS) total[name] += components[name] ?? 0;
    totals.set(year, total);
  }
  for (const { line, year, components, cinc } of rows) {
    const total = totals.get(year);
    const shares = COMPONENTS.flatMap((name) => {
      const value = components[name];
      const world = total?.[name] ?? 0;
      return value === null || world === 0 ? [] : [value / world];
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    if (Math.abs(mean - cinc) <= TOLERANCE) continue;
    const problem = `is not the mean of its shares, ${mean.toPrecision(8)}`;
    errors.push({ file, line, column: "cinc", value: String(cinc), problem });
  }
}
