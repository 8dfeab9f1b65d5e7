import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { type Measured, type Spread, toComparable } from "./measured";

const spread = z.strictObject({ median: z.number(), least: z.number(), most: z.number() });

const baseline = z.strictObject({
  /** Where and when it was measured; its ratios are compared on any machine. */
  machine: z.string(),
  measured: z.record(z.string(), spread),
});

export type Baseline = z.infer<typeof baseline>;

/** Something that became slower, or larger, by more than repetitions differ. */
export interface Worse {
  what: string;
  before: Spread;
  now: Spread;
}

/** @returns null where none was stored yet */
export function readBaseline(path: string): Baseline | null {
  return existsSync(path) ? baseline.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
}

/** What was measured now takes the place of the same before; the rest stays. */
export function writeBaseline(path: string, machine: string, now: Baseline["measured"]): void {
  const measured = { ...readBaseline(path)?.measured, ...now };
  const sorted = Object.fromEntries(
    Object.entries(measured).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  writeFileSync(path, `${JSON.stringify({ machine, measured: sorted }, null, 2)}\n`);
}

/** What a later run is compared by, by name. */
export function toBaseline(
  benchmark: string,
  measured: readonly Measured[],
  yardstick: number,
): Baseline["measured"] {
  return Object.fromEntries(
    measured.map((each) => [`${benchmark}: ${each.what}`, toComparable(each, yardstick)]),
  );
}

/**
 * What is worse than the baseline: no repetition was as good as the worst of the baseline's.
 *
 * @param better by name, which way is better
 */
export function findWorse(
  before: Baseline,
  now: Baseline["measured"],
  better: ReadonlyMap<string, Measured["better"]>,
): Worse[] {
  return Object.entries(now).flatMap(([what, spread]) => {
    const known = before.measured[what];
    if (known === undefined) return [];
    const isWorse =
      better.get(what) === "more" ? spread.most < known.least : spread.least > known.most;
    return isWorse ? [{ what, before: known, now: spread }] : [];
  });
}
