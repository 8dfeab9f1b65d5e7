import { createRandom } from "../random/create-random";
import type { Chunked } from "./run-in-chunks";
import type { SaltelliDesign } from "./saltelli-design";
import type { Simulation } from "./simulation";

/** Runs between two chances to be told or stopped: a few milliseconds of 195 units × 60 indicators. */
const CHUNK = 16;

/**
 * Ranks of the runs from `from` up to `to`, each at a random point.
 *
 * A run's point comes from the seed and the run's own number: however the runs are shared out,
 * put together they are the same.
 *
 * @returns run after run, one place for each unit; 0 is no rank
 * @example runAtOnce(simulateRanks(simulation, 42, 0, 1_000))
 */
export function simulateRanks(
  simulation: Simulation,
  seed: number,
  from: number,
  to: number,
): Chunked<Uint16Array> {
  return simulate(simulation, from, to, (run, point) => {
    const random = createRandom(seed, run);
    for (let factor = 0; factor < point.length; factor++) point[factor] = random();
  });
}

/**
 * Ranks at the rows of a design from `from` up to `to`.
 *
 * @throws RangeError where the design is not of the simulation's factors
 * @example runAtOnce(simulateDesign(simulation, design, 0, design.rows))
 */
export function simulateDesign(
  simulation: Simulation,
  design: SaltelliDesign,
  from: number,
  to: number,
): Chunked<Uint16Array> {
  if (design.factors !== simulation.factors.length) {
    throw new RangeError(`${design.factors} factors of ${simulation.factors.length}`);
  }
  return simulate(simulation, from, to, design.readPoint);
}

function* simulate(
  { run, units, factors }: Simulation,
  from: number,
  to: number,
  setPoint: (step: number, point: Float64Array) => void,
): Chunked<Uint16Array> {
  const ranks = new Uint16Array((to - from) * units.length);
  const point = new Float64Array(factors.length);
  for (let step = from; step < to; step++) {
    setPoint(step, point);
    run(point, ranks, (step - from) * units.length);
    if ((step - from) % CHUNK === CHUNK - 1) yield { done: step - from + 1, total: to - from };
  }
  return ranks;
}
