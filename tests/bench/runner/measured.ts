/** One thing measured over several repetitions. */
export interface Measured {
  what: string;
  unit: string;
  /** One for each repetition. */
  values: readonly number[];
  better: "less" | "more";
  /**
   * What was measured beside it on the same machine in the same minutes, in the same unit: the ratio
   * of the two is what a later run is compared by.
   */
  against?: { what: string; values: readonly number[] };
  /** Of the ratio where there is one, else of the value. */
  target?: { atMost: number } | { atLeast: number };
}

/** The middle of several values and how far they lie apart. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Units that another machine would tell otherwise for the same program. */
const OF_THE_MACHINE = new Set(["ms", "s", "/s"]);

export function toSpread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  return {
    median: toMedian(sorted),
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

function toMedian(sorted: readonly number[]): number {
  const high = sorted[sorted.length >> 1] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[(sorted.length >> 1) - 1] ?? high) + high) / 2;
}

/**
 * What is measured over what it is held against, repetition by repetition where they were measured
 * in turn; null where nothing stands beside it.
 */
export function toRatios({ values, against }: Measured): number[] | null {
  if (against === undefined) return null;
  const { median } = toSpread(against.values);
  const inTurn = against.values.length === values.length;
  return values.map((value, at) => value / (inTurn ? (against.values[at] ?? median) : median));
}

/** Whether a target is met; null where there is none. */
export function meetsTarget(measured: Measured): boolean | null {
  const { target } = measured;
  if (target === undefined) return null;
  const { median } = toSpread(toRatios(measured) ?? measured.values);
  return "atMost" in target ? median <= target.atMost : median >= target.atLeast;
}

/**
 * What stays alike from machine to machine: the ratio; without one what is no time at all; and times
 * as multiples of a yardstick, work that never changes, measured in the same minutes.
 *
 * @param yardstick milliseconds
 */
export function toComparable(measured: Measured, yardstick: number): Spread {
  const ratios = toRatios(measured);
  if (ratios !== null) return toSpread(ratios);
  if (!OF_THE_MACHINE.has(measured.unit)) return toSpread(measured.values);
  const toMultiple = (value: number) =>
    measured.unit === "/s" ? value * yardstick : value / yardstick;
  return toSpread(measured.values.map(toMultiple));
}
