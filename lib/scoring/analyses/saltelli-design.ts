import { MOST_SOBOL_DIMENSIONS, sobolSequence } from "../random/sobol-sequence";

/** As many factors as two points of the quasi-random sequence have room for. */
export const MOST_FACTORS = MOST_SOBOL_DIMENSIONS / 2;

/** Where a model has to be evaluated for its sensitivity to be estimated. */
export interface SaltelliDesign {
  samples: number;
  factors: number;
  /** samples × (factors + 2); any of them may be evaluated first. */
  rows: number;
  /** Writes one row's point into `point`: a number from [0, 1) for each factor. */
  readPoint(row: number, point: Float64Array): void;
}

/**
 * Saltelli's design: for each sample two points, A and B, and for each factor A with that one
 * factor taken from B.
 *
 * Rows come sample by sample: A, B, then A with the first, the second … factor of B.
 *
 * @param samples 1 or more; a power of two is most even. Fewer than 1,000 are told by `sobolIndices`
 * @param factors 1 to `MOST_FACTORS`
 * @throws RangeError where there are no samples, or fewer or more factors
 * @see A. Saltelli et al., "Variance based sensitivity analysis of model output", Comput. Phys.
 * Commun. 181 (2010), 259–270
 * @example saltelliDesign(1_024, 6, 1).rows // → 8,192
 */
export function saltelliDesign(samples: number, factors: number, seed: number): SaltelliDesign {
  if (!Number.isInteger(samples) || samples < 1) throw new RangeError(`${samples} samples`);
  if (!Number.isInteger(factors) || factors < 1 || factors > MOST_FACTORS) {
    throw new RangeError(`${factors} factors`);
  }
  const points = sobolSequence(samples, 2 * factors, seed);
  const blocks = factors + 2;
  return {
    samples,
    factors,
    rows: samples * blocks,
    readPoint(row, point) {
      const start = Math.floor(row / blocks) * 2 * factors;
      const block = row % blocks;
      for (let factor = 0; factor < factors; factor++) {
        const isFromB = block === 1 || block - 2 === factor;
        point[factor] = points[start + factor + (isFromB ? factors : 0)] ?? Number.NaN;
      }
    },
  };
}
