import type { Worse } from "./baseline";
import { type Measured, meetsTarget, type Spread, toRatios, toSpread } from "./measured";

/** Medians with their spread, ratios and targets, as a table on standard output. */
export function printMeasured(measured: readonly Measured[]): void {
  console.table(
    measured.map((each) => {
      const { values, what, unit, against } = each;
      const ratios = toRatios(each);
      return {
        what,
        median: round(toSpread(values).median),
        spread: toText(toSpread(values)),
        unit,
        runs: values.length,
        against: against === undefined ? "" : against.what,
        ratio: ratios === null ? "" : round(toSpread(ratios).median),
        "ratio's spread": ratios === null ? "" : toText(toSpread(ratios)),
        target: toTarget(each),
      };
    }),
  );
}

export function printWorse(worse: readonly Worse[]): void {
  if (worse.length === 0) console.log("Nothing is worse than the baseline beyond its spread.");
  for (const { what, before, now } of worse) {
    console.log(
      `Worse: ${what}: ${round(now.median)} (${toText(now)}), before ${round(before.median)} (${toText(before)})`,
    );
  }
}

/** A target, and whether it is met; empty without one. */
export function toTarget(measured: Measured): string {
  const { target } = measured;
  if (target === undefined) return "";
  const said = "atMost" in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`;
  return `${said} ${meetsTarget(measured) ? "met" : "MISSED"}`;
}

export function toText({ least, most }: Spread): string {
  return `${round(least)}–${round(most)}`;
}

/** To three digits. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
