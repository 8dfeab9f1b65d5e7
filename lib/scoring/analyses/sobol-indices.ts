import { createRandom } from "../random/create-random";
import type { AnalysisNotice } from "./notice";
import type { SaltelliDesign } from "./saltelli-design";

/** Below it the estimates are too rough to be read without being told so. */
export const LEAST_SAMPLES = 1_000;
const RESAMPLES = 500;
/** Wider intervals leave open which factor matters more. */
const WIDE = 0.1;

/** An estimate with its 5–95 % interval by bootstrap. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

export interface SobolIndices {
  samples: number;
  /** Of the output, over all that was varied. */
  mean: number;
  variance: number;
  /** Share of the variance that would go if this factor alone were known: 0 to 1, sums to 1 or less. */
  first: Estimate[];
  /** Share of the variance that would remain if all but this factor were known: 0 to 1, at least the first. */
  total: Estimate[];
  notices: AnalysisNotice[];
}

/**
 * Sobol's first and total order indices: how much of an output's variance comes from each factor,
 * alone and together with the others.
 *
 * First order by Saltelli's estimator of 2010, total by Jansen's; estimates, so that one near zero
 * may come out a little below it. The interval is the percentile bootstrap over samples. With fewer
 * than 1,000 samples, where an interval is wide, and where nothing varies, a notice says so; where
 * nothing varies, or an output is NaN, every index is NaN.
 *
 * @param outputs one for each row of the design
 * @throws RangeError where there is not one for each
 * @see A. Saltelli et al. (2010), table 2 (b) and (f); M. J. W. Jansen, Comput. Phys. Commun. 117 (1999)
 * @example sobolIndices(design, outputs, 1).total[0] // → { value: 0.56, low: 0.53, high: 0.59 }
 */
export function sobolIndices(
  design: SaltelliDesign,
  outputs: Float64Array,
  seed: number,
): SobolIndices {
  const { samples, factors, rows } = design;
  if (outputs.length !== rows) throw new RangeError(`${outputs.length} outputs of ${rows} rows`);
  const mean = toMean(outputs);
  const all = Uint32Array.from({ length: samples }, (_, sample) => sample);
  const found = estimate(outputs, mean, factors, all);

  const random = createRandom(seed, 1);
  const resampled = Array.from({ length: RESAMPLES }, () =>
    estimate(
      outputs,
      mean,
      factors,
      all.map(() => Math.floor(random() * samples)),
    ),
  );
  const toEstimates = (pick: (each: Indices) => Float64Array): Estimate[] =>
    Array.from(pick(found), (value, factor) => {
      const sorted = Float64Array.from(
        resampled,
        (each) => pick(each)[factor] ?? Number.NaN,
      ).sort();
      return {
        value,
        low: sorted[Math.floor(RESAMPLES * 0.05)] ?? Number.NaN,
        high: sorted[Math.ceil(RESAMPLES * 0.95) - 1] ?? Number.NaN,
      };
    });
  const first = toEstimates((each) => each.first);
  const total = toEstimates((each) => each.total);
  const notices = [...toNotices(samples, found.variance, [...first, ...total])];
  return { samples, mean, variance: found.variance, first, total, notices };
}

/** To the bit where all are equal: what rounding leaves must not pass for variance. */
function toMean(outputs: Float64Array): number {
  const [first = Number.NaN] = outputs;
  return first + outputs.reduce((sum, output) => sum + (output - first), 0) / outputs.length;
}

interface Indices {
  variance: number;
  first: Float64Array;
  total: Float64Array;
}

function estimate(
  outputs: Float64Array,
  centre: number,
  factors: number,
  samples: Uint32Array,
): Indices {
  const blocks = factors + 2;
  const first = new Float64Array(factors);
  const total = new Float64Array(factors);
  let sum = 0;
  let squares = 0;
  for (const sample of samples) {
    const row = sample * blocks;
    // Taken from the mean, the products that first order is made of do not drown in it.
    const a = (outputs[row] ?? Number.NaN) - centre;
    const b = (outputs[row + 1] ?? Number.NaN) - centre;
    sum += a + b;
    squares += a * a + b * b;
    for (let factor = 0; factor < factors; factor++) {
      const change = (outputs[row + 2 + factor] ?? Number.NaN) - centre - a;
      first[factor] = (first[factor] ?? 0) + b * change;
      total[factor] = (total[factor] ?? 0) + change * change;
    }
  }
  const count = samples.length;
  const variance = (squares - sum ** 2 / (2 * count)) / (2 * count - 1);
  const scale = variance > 0 ? 1 / (count * variance) : Number.NaN;
  return {
    variance,
    first: first.map((each) => each * scale),
    total: total.map((each) => (each / 2) * scale),
  };
}

function* toNotices(
  samples: number,
  variance: number,
  estimates: readonly Estimate[],
): Generator<AnalysisNotice> {
  if (samples < LEAST_SAMPLES) {
    const count = samples.toLocaleString("en");
    const message = `Estimated from ${count} samples: fewer than ${LEAST_SAMPLES.toLocaleString("en")} are too few to rely on.`;
    yield { kind: "few-samples", message };
  }
  if (Number.isNaN(variance)) {
    yield { kind: "not-defined", message: "Some outputs are not known: no share can be given." };
  } else if (variance === 0) {
    yield { kind: "nothing-moves", message: "Nothing that was varied moves the result." };
  } else {
    const widest = Math.max(...estimates.map(({ low, high }) => high - low));
    if (widest > WIDE) {
      const message = `The widest 5–95 % interval spans ${widest.toFixed(2)}: shares closer than that cannot be told apart.`;
      yield { kind: "uncertain", message };
    }
  }
}
