import type { Factor, Variation } from "@/lib/contracts/analyses";
import type { Recipe } from "@/lib/contracts/recipe";
import { compilePipeline, type Pipeline } from "../compile-pipeline";
import { createRandom, type Random } from "../random/create-random";
import type { RunOptions } from "../run-options";
import type { ScoringTable } from "../scoring-table";
import { drawFigures, findFigureDoubts } from "./figure-doubts";

const WORD = 2 ** 32;

/** An index that can be computed again and again, each time otherwise as a point says. */
export interface Simulation {
  /** Codes of the units. */
  units: readonly string[];
  /** What really varies; a point has a number from [0, 1) for each. */
  factors: readonly Factor[];
  /** Each unit's rank as the recipe stands; 0 is no rank. */
  ranks: Uint16Array;
  /** Computes the whole index, and writes each unit's rank into `ranks` from `start` on. */
  run(point: Float64Array, ranks: Uint16Array, start: number): void;
}

/**
 * Makes an index ready for runs in which weights, methods and figures vary; every run computes it
 * whole, from the figures to the ranks.
 *
 * A factor is one number. Of a list of methods it picks one, all alike. For weights and figures it
 * names a stream of random numbers, from which every weight and every figure in doubt is drawn. A
 * list of one method takes the recipe's place and varies nothing. What an indicator or a group has
 * chosen for itself in the recipe stays.
 *
 * @throws RecipeError where the recipe can not be computed
 * @example createSimulation(table, recipe, varied).factors // → ["weights", "figures"]
 */
export function createSimulation(
  table: ScoringTable,
  recipe: Recipe,
  varied: Variation,
): Simulation {
  const pipeline = compilePipeline(table, recipe);
  const nominal = Uint16Array.from(pipeline.run().ranks, toWholeRank);
  const options: RunOptions = {};
  const steps = [
    ...varyWeights(pipeline, varied.weights ?? 0, options),
    ...vary("normalisation", varied.normalisations, (method) => {
      options.normalisation = method;
    }),
    ...vary("aggregation", varied.aggregations, (methods) => {
      options.aggregation = methods;
    }),
    ...vary("treatment", varied.treatments, (method) => {
      options.treatment = method;
    }),
    ...vary("imputation", varied.imputations, (method) => {
      options.imputation = method;
    }),
    ...varyFigures(table, pipeline, varied.figures),
  ];
  return {
    units: pipeline.units,
    factors: steps.map(({ factor }) => factor),
    ranks: nominal,
    run(point, ranks, start) {
      for (let at = 0; at < steps.length; at++) steps[at]?.take(point[at] ?? 0);
      const run = pipeline.run(options);
      for (let unit = 0; unit < nominal.length; unit++) {
        ranks[start + unit] = toWholeRank(run.ranks[unit] ?? Number.NaN);
      }
    },
  };
}

interface Step {
  factor: Factor;
  /** Makes the next run as the number says, from [0, 1). */
  take(number: number): void;
}

function vary<Method>(
  factor: Factor,
  methods: readonly Method[],
  choose: (method: Method | undefined) => void,
): Step[] {
  choose(methods[0]);
  if (methods.length < 2) return [];
  return [{ factor, take: (number) => choose(methods[Math.floor(number * methods.length)]) }];
}

function varyWeights(pipeline: Pipeline, within: number, options: RunOptions): Step[] {
  if (within === 0) return [];
  const noise = new Float64Array(pipeline.parts.length);
  options.noise = noise;
  const places = orderByCode(pipeline.parts);
  const take = (number: number) => {
    const random = toStream(number, 1);
    for (const place of places) noise[place] = 1 + (2 * random() - 1) * within;
  };
  return [{ factor: "weights", take }];
}

function varyFigures(
  table: ScoringTable,
  { columns, units, stages }: Pipeline,
  rule: Variation["figures"],
): Step[] {
  const order = orderByCode(units);
  const doubtful = orderByCode(columns).flatMap((at) => {
    const column = table.columns.get(columns[at] ?? "");
    const figures = stages.figures[at];
    if (column === undefined || figures === undefined) return [];
    const doubts = findFigureDoubts({ ...column, values: figures }, rule, order);
    return doubts.units.length === 0 ? [] : [{ doubts, figures }];
  });
  if (doubtful.length === 0) return [];
  const take = (number: number) => {
    const random = toStream(number, 2);
    // Each run draws all of them anew: nothing of the run before is left.
    for (const { doubts, figures } of doubtful) drawFigures(doubts, random, figures);
  };
  return [{ factor: "figures", take }];
}

/** Places by code: the order in which a recipe or a table names its own decides nothing. */
function orderByCode(codes: readonly string[]): number[] {
  return [...codes.keys()].sort((one, other) =>
    (codes[one] ?? "") < (codes[other] ?? "") ? -1 : 1,
  );
}

function toStream(number: number, stream: number): Random {
  return createRandom(Math.floor(number * WORD), stream);
}

function toWholeRank(rank: number): number {
  return Number.isNaN(rank) ? 0 : rank;
}
