/** What the benchmark has computed beside its own thread: runs, or rows of a design. */
import { parentPort } from "node:worker_threads";
import { variation } from "@/lib/contracts/analyses";
import { recipe } from "@/lib/contracts/recipe";
import {
  type Chunked,
  createSimulation,
  saltelliDesign,
  simulateDesign,
  simulateRanks,
} from "@/lib/scoring";
import { makeRecipe, makeScoringTable, type TableSize } from "@/tests/helpers/make-scoring-table";

export interface ScoringTask {
  size: TableSize;
  varied: object;
  seed: number;
  /** Of a design with so many samples; runs where it is left out. */
  samples?: number;
  from: number;
  to: number;
}

export interface ScoringAnswer {
  ranks: Uint16Array<ArrayBuffer>;
  /** The longest time between two chances to be told or stopped. */
  longestMs: number;
}

parentPort?.on("message", (task: ScoringTask) => {
  const table = makeScoringTable(task.size, 1);
  const made = recipe.parse(makeRecipe(task.size.indicators));
  const simulation = createSimulation(table, made, variation.parse(task.varied));
  const { seed, samples, from, to } = task;
  const computation =
    samples === undefined
      ? simulateRanks(simulation, seed, from, to)
      : simulateDesign(
          simulation,
          saltelliDesign(samples, simulation.factors.length, seed),
          from,
          to,
        );
  const answer = runTimed(computation);
  // Copied, as the pages' worker does (components/panels/lab-worker.ts says why).
  parentPort?.postMessage(answer);
});

function runTimed(computation: Chunked<Uint16Array>): ScoringAnswer {
  let longestMs = 0;
  for (;;) {
    const start = performance.now();
    const step = computation.next();
    longestMs = Math.max(longestMs, performance.now() - start);
    if (step.done) return { ranks: Uint16Array.from(step.value), longestMs };
  }
}
