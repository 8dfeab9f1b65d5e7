/**
 * Measures how fast an index is computed, and its uncertainty, over a table made from a seed: 195
 * units, 60 indicators in 8 pillars, 5 % of the figures missing, a quarter of them stated as ranges.
 *
 * Runs and designs are computed in one worker and in two, as the pages do; `longest` is the longest
 * that a worker went without a chance to be told or stopped, and how long this thread was kept from
 * its own work meanwhile. What all cores did is counted beside the time: on a machine that does
 * something else too, that is what tells. `scoring-bench.ts` has it run bundled, as a browser has it,
 * and reads what it prints: JSON of all measured.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { variation } from "@/lib/contracts/analyses";
import { recipe } from "@/lib/contracts/recipe";
import {
  compilePipeline,
  createSimulation,
  explainRanks,
  runAtOnce,
  saltelliDesign,
  simulateRanks,
  splitSteps,
  spreadRanks,
} from "@/lib/scoring";
import { toUsualVariation } from "@/lib/scoring/usual-variation";
import { makeRecipe, makeScoringTable, type TableSize } from "@/tests/helpers/make-scoring-table";
import { type Measured, toSpread } from "./runner/measured";
import type { ScoringAnswer, ScoringTask } from "./scoring-worker";

const SIZE = { units: 195, indicators: 60 };
const RUNS = 10_000;
const SAMPLES = 1_024;
const [TIMES = 5] = process.argv.slice(2).map(Number);
const DEFAULT = {};
const EVERYTHING = {
  weights: 0.25,
  normalisations: [
    { method: "min-max", low: 1, high: 100 },
    { method: "percentile-rank" },
    { method: "z-score", mean: 50, deviation: 10 },
  ],
  aggregations: [[{ method: "arithmetic" }], [{ method: "arithmetic" }, { method: "harmonic" }]],
  treatments: [{ method: "winsorise" }, { method: "none" }],
  imputations: [
    { method: "group-mean", group: "region" },
    { method: "group-median", group: null },
  ],
};

async function main(): Promise<void> {
  const measured = measurePipeline();
  const workers = [await startWorker(), await startWorker()];
  try {
    measured.push(...(await measureWorkers(workers)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  measured.push(...measureGrowth());
  process.stdout.write(JSON.stringify(measured));
}

/** One computation at a time, in this thread. */
function measurePipeline(): Measured[] {
  const table = makeScoringTable(SIZE, 1);
  const pipeline = compilePipeline(table, recipe.parse(makeRecipe(SIZE.indicators)));
  const weights = pipeline.run().weights.slice();
  const columns = [...table.columns.values()].map(({ values }) => values);
  const small = compilePipeline(
    makeScoringTable({ units: 51, indicators: 49 }, 1),
    recipe.parse(makeRecipe(49)),
  );
  return [
    { what: "a walk over the figures, to compare with", unit: "ms", run: () => sum(columns) },
    {
      what: "a recipe made ready",
      unit: "ms",
      run: () => compilePipeline(table, recipe.parse(makeRecipe(SIZE.indicators))),
    },
    {
      what: "one full pipeline, every figure new",
      unit: "ms",
      prepare: () => nudge(pipeline.stages.figures),
      run: () => pipeline.run(),
    },
    {
      what: "a moved slider: new ranks",
      unit: "ms",
      run: () => {
        weights[0] = ((weights[0] ?? 1) % 5) + 0.1;
        pipeline.run({ weights });
      },
    },
    {
      what: "one full pipeline, 51 × 49, every figure new (COINr: 210 ms)",
      unit: "ms",
      prepare: () => nudge(small.stages.figures),
      run: () => small.run(),
    },
  ].map(({ what, unit, run, prepare }) => ({
    ...{ what, unit, better: "less", values: timeOften(run, 300, prepare) },
  }));
}

async function measureWorkers(workers: readonly Worker[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const longest: number[] = [];
  const measure = async (what: string, run: () => Promise<ScoringAnswer[]>) => {
    const values: number[] = [];
    const work: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      const start = performance.now();
      const before = process.cpuUsage();
      const answers = await run();
      const { user, system } = process.cpuUsage(before);
      values.push((performance.now() - start) / 1_000);
      work.push((user + system) / 1e6);
      longest.push(...answers.map(({ longestMs }) => longestMs));
    }
    console.error(what, values);
    measured.push({ what, unit: "s", better: "less", values });
    measured.push({
      what: `${what}: seconds of all cores together`,
      ...{ unit: "s", better: "less", values: work },
    });
  };
  const everyRange = { ...SIZE, ranges: 1 };
  const runs = { size: SIZE, varied: DEFAULT, seed: 1 };
  const made = recipe.parse(makeRecipe(SIZE.indicators));
  const usual = { size: SIZE, varied: toUsualVariation(made), seed: 1 };
  const all = { size: SIZE, varied: EVERYTHING, seed: 1 };
  delay.enable();
  await measure("10,000 runs: weights, figures; one worker", () =>
    shareRuns(workers.slice(0, 1), runs),
  );
  await measure("10,000 runs: weights, figures; two workers", () => shareRuns(workers, runs));
  await measure("10,000 runs: as the pages vary; two workers", () => shareRuns(workers, usual));
  await measure("10,000 runs: all six; two workers", () => shareRuns(workers, all));
  await measure("10,000 runs: all six, every figure a range; two workers", () =>
    shareRuns(workers, { ...all, size: everyRange }),
  );
  await measure("Sobol, N = 1,024, six factors; one worker", () =>
    explain(workers.slice(0, 1), all),
  );
  await measure("Sobol, N = 1,024, six factors; two workers", () => explain(workers, all));
  delay.disable();
  measured.push({
    what: "longest chunk in a worker",
    ...{ unit: "ms", better: "less", values: longest },
  });
  // Counted from one look to the next, which are 10 ms apart by themselves.
  const waits = [50, 99, 100].map((share) => delay.percentile(share) / 1e6 - 10);
  measured.push({
    what: "this thread kept from its work meanwhile",
    ...{ unit: "ms", better: "less", values: waits },
  });
  return measured;
}

type Shared = Pick<ScoringTask, "size" | "varied" | "seed">;

async function shareRuns(workers: readonly Worker[], task: Shared): Promise<ScoringAnswer[]> {
  const answers = await share(workers, { ...task, from: 0, to: RUNS });
  spreadRanks(join(answers), task.size.units);
  return answers;
}

async function explain(workers: readonly Worker[], task: Shared): Promise<ScoringAnswer[]> {
  const { size, varied, seed } = task;
  const made = recipe.parse(makeRecipe(size.indicators));
  const simulation = createSimulation(makeScoringTable(size, 1), made, variation.parse(varied));
  const design = saltelliDesign(SAMPLES, simulation.factors.length, seed);
  const rows = { ...task, samples: SAMPLES, from: 0, to: design.rows };
  const answers = await share(workers, rows);
  const { factors, indices } = explainRanks(
    simulation,
    design,
    join(answers),
    { of: "mean-rank-shift" },
    seed,
  );
  if (factors.length !== 6 || indices.notices.some(({ kind }) => kind === "few-samples")) {
    throw new Error("not the design that was to be measured");
  }
  return answers;
}

async function share(workers: readonly Worker[], task: ScoringTask): Promise<ScoringAnswer[]> {
  const steps = splitSteps(task.to, workers.length);
  return await Promise.all(
    workers.map((worker, at) => {
      const [from, to] = steps[at] ?? [0, 0];
      return ask(worker, { ...task, from, to });
    }),
  );
}

function ask(worker: Worker, task: ScoringTask): Promise<ScoringAnswer> {
  return new Promise((resolve, reject) => {
    const answer = (found: ScoringAnswer) => {
      worker.off("error", reject);
      resolve(found);
    };
    worker.once("message", answer);
    worker.once("error", reject);
    worker.postMessage(task);
  });
}

function join(answers: readonly ScoringAnswer[]): Uint16Array {
  const whole = new Uint16Array(answers.reduce((sum, { ranks }) => sum + ranks.length, 0));
  let start = 0;
  for (const { ranks } of answers) {
    whole.set(ranks, start);
    start += ranks.length;
  }
  return whole;
}

async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL("./scoring-worker.mjs", import.meta.url));
  await ask(worker, { size: SIZE, varied: DEFAULT, seed: 1, from: 0, to: 200 });
  return worker;
}

/** How the time of a run grows with each size, from one to its double; an exponent of 1 is linear. */
function measureGrowth(): Measured[] {
  return [
    ...grow("units", [50, 100, 200, 400, 800], (units) => ({ size: { ...SIZE, units } })),
    ...grow("indicators", [12, 25, 50, 100, 200], (indicators) => ({
      size: { ...SIZE, indicators },
    })),
    ...grow("runs", [500, 1_000, 2_000, 4_000], (runs) => ({ runs })),
  ];
}

function grow(
  what: string,
  counts: readonly number[],
  toCase: (count: number) => { size?: TableSize; runs?: number },
): Measured[] {
  const exponents: number[] = [];
  let before: { count: number; ms: number } | null = null;
  for (const count of counts) {
    const { size = SIZE, runs = 300 } = toCase(count);
    const made = recipe.parse(makeRecipe(size.indicators));
    const simulation = createSimulation(makeScoringTable(size, 1), made, variation.parse(DEFAULT));
    const values = timeOften(() => runAtOnce(simulateRanks(simulation, 1, 0, runs)), TIMES);
    const { median: ms } = toSpread(values);
    if (before !== null) {
      exponents.push(Math.log(ms / before.ms) / Math.log(count / before.count));
    }
    before = { count, ms };
  }
  return [
    {
      what: `exponent of the time's growth with ${what}`,
      ...{ unit: "", better: "less", values: exponents, target: { atMost: 1.3 } },
    },
  ];
}

function timeOften(run: () => unknown, times: number, prepare = () => {}): number[] {
  for (let time = 0; time < times; time++) {
    prepare();
    run();
  }
  return Array.from({ length: times }, () => {
    prepare();
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

/** Changes each figure a little, so that nothing of the run before holds. */
function nudge(columns: readonly Float64Array[]): void {
  for (const column of columns) {
    for (let unit = 0; unit < column.length; unit++) {
      column[unit] = (column[unit] ?? Number.NaN) * (unit % 2 === 0 ? 1.0001 : 0.9999);
    }
  }
}

function sum(columns: readonly Float64Array[]): number {
  let total = 0;
  for (const column of columns) {
    for (const value of column) if (!Number.isNaN(value)) total += value;
  }
  return total;
}

await main();
