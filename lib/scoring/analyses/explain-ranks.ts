import type { Factor } from "@/lib/contracts/analyses";
import type { SaltelliDesign } from "./saltelli-design";
import type { Simulation } from "./simulation";
import { type SobolIndices, sobolIndices } from "./sobol-indices";

/** What of the result is explained: the mean shift of all ranks, or one unit's rank. */
export type RankOutput = { of: "mean-rank-shift" } | { of: "rank"; unit: number };

export interface ExplainedRanks {
  /** In the order of the indices' factors. */
  factors: readonly Factor[];
  indices: SobolIndices;
}

/**
 * How much of the ranks' uncertainty comes from each factor, by Sobol's indices.
 *
 * The mean shift is over the units that have a rank in the run and as the recipe stands. A run
 * without a rank to be looked at makes the indices not defined, and a notice says so.
 *
 * @param ranks at every row of the design, as `simulateDesign` gives them
 * @throws RangeError where there are not ranks for every row
 * @example explainRanks(simulation, design, ranks, { of: "mean-rank-shift" }, 42).indices.total
 */
export function explainRanks(
  { units, factors, ranks: nominal }: Simulation,
  design: SaltelliDesign,
  ranks: Uint16Array,
  output: RankOutput,
  seed: number,
): ExplainedRanks {
  if (ranks.length !== design.rows * units.length) {
    throw new RangeError(`${ranks.length} ranks at ${design.rows} rows of ${units.length} units`);
  }
  const read =
    output.of === "rank"
      ? (start: number) => toKnown(ranks[start + output.unit])
      : (start: number) => toMeanShift(nominal, ranks, start);
  const outputs = Float64Array.from({ length: design.rows }, (_, row) => read(row * units.length));
  return { factors, indices: sobolIndices(design, outputs, seed) };
}

function toKnown(rank: number | undefined): number {
  return rank === undefined || rank === 0 ? Number.NaN : rank;
}

function toMeanShift(nominal: Uint16Array, ranks: Uint16Array, start: number): number {
  let sum = 0;
  let count = 0;
  for (let unit = 0; unit < nominal.length; unit++) {
    const before = nominal[unit] ?? 0;
    const after = ranks[start + unit] ?? 0;
    if (before === 0 || after === 0) continue;
    sum += Math.abs(after - before);
    count += 1;
  }
  return sum / count;
}
