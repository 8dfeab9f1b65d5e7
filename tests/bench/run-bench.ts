/**
 * `npm run bench -- api scale`: measures what is named, or everything, prints medians with their
 * spread, and tells what became worse than tests/bench/baseline.json by more than repetitions differ.
 *
 * Each benchmark starts what it needs on folders of its own and ends it. Run on an otherwise idle
 * machine.
 */
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import {
  type Baseline,
  findWorse,
  readBaseline,
  toBaseline,
  writeBaseline,
} from "./runner/baseline";
import type { Benchmark } from "./runner/benchmark";
import { type Measured, toRatios, toSpread } from "./runner/measured";
import { printMeasured, printWorse } from "./runner/print";
import { writeReport } from "./runner/report";
import { measureYardstick } from "./runner/yardstick";

const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  api: async () => (await import("./api-bench")).measureApi,
  memory: async () => (await import("./memory-bench")).measureMemory,
  scale: async () => (await import("./scale-bench")).measureScale,
  start: async () => (await import("./start-bench")).measureStart,
  pages: async () => (await import("./pages-bench")).measurePages,
  hand: async () => (await import("./hand-bench")).measureHand,
  picture: async () => (await import("./picture-bench")).measurePictures,
  import: async () => (await import("./import-bench")).measureImport,
  scoring: async () => (await import("./scoring-bench")).measureScoring,
};
const NAMES = Object.keys(BENCHMARKS);
const LEAST_RUNS = 5;

interface Options {
  json?: string;
  report?: string;
  runs: number;
  short: boolean;
  baseline: string;
  saveBaseline: boolean;
}

async function main(names: readonly string[], options: Options): Promise<void> {
  const terms = { runs: options.runs, isShort: options.short };
  const all: Record<string, readonly Measured[]> = {};
  const now: Baseline["measured"] = {};
  const better = new Map<string, Measured["better"]>();
  for (const name of names.length === 0 ? NAMES : names) {
    const yardstick = measureYardstick();
    console.error(`${name} …`);
    const measured = (await (await BENCHMARKS[name]?.())?.(terms)) ?? [];
    console.log(`\n${name}`);
    printMeasured(measured);
    all[name] = measured;
    Object.assign(now, toBaseline(name, measured, yardstick));
    for (const each of measured) better.set(`${name}: ${each.what}`, each.better);
    // A run of an hour that is broken off has told what it measured.
    if (options.json !== undefined) writeFileSync(options.json, toJson(all));
    if (options.report !== undefined) writeReport(options.report, tellMachine(), all);
  }
  const before = readBaseline(options.baseline);
  if (before === null)
    console.log("No baseline is stored; --save-baseline stores this run as one.");
  else printWorse(findWorse(before, now, better));
  if (options.saveBaseline) writeBaseline(options.baseline, tellMachine(), now);
}

function toJson(all: Readonly<Record<string, readonly Measured[]>>): string {
  const benchmarks = Object.fromEntries(
    Object.entries(all).map(([name, measured]) => [
      name,
      measured.map((each) => {
        const ratios = toRatios(each);
        return {
          ...each,
          ...toSpread(each.values),
          ...(ratios !== null && { ratio: { values: ratios, ...toSpread(ratios) } }),
        };
      }),
    ]),
  );
  return `${JSON.stringify({ machine: tellMachine(), benchmarks }, null, 2)}\n`;
}

function tellMachine(): string {
  const [processor] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 1024 ** 3);
  const system = `${type()} ${release()}`;
  return `${availableParallelism()} × ${processor?.model}, ${memory} GB, ${system}, Node.js ${process.versions.node}, ${day}`;
}

function readRuns(text: string): number {
  const runs = Number(text);
  if (Number.isInteger(runs) && runs >= LEAST_RUNS) return runs;
  throw new InvalidArgumentError(`A median needs a whole number of at least ${LEAST_RUNS}.`);
}

function checkNames(name: string, before: readonly string[] = []): string[] {
  if (NAMES.includes(name)) return [...before, name];
  throw new InvalidArgumentError(`There are ${NAMES.join(", ")}.`);
}

await new Command("npm run bench --")
  .argument("[benchmarks...]", `which of ${NAMES.join(", ")}; all where none is named`, checkNames)
  .option("--json <file>", "writes everything measured")
  .option("--report <file>", "writes it as a page: docs/benchmarks.md is one")
  .option("--runs <count>", "repetitions of each", readRuns, LEAST_RUNS)
  .option("--short", "less work for each repetition: shows only that it works", false)
  .option(
    "--baseline <file>",
    "what to compare with",
    join(PROJECT_FOLDER, "tests/bench/baseline.json"),
  )
  .option("--save-baseline", "stores this run as the baseline", false)
  .action((names: string[] | undefined, options: Options) => main(names ?? [], options))
  .parseAsync();
