import type { AnalysesReply, AnalysesRequest } from "@/lib/contracts/analyses";
import type { Recipe } from "@/lib/contracts/recipe";
import { RecipeError } from "../recipe-error";
import { scoreTable } from "../score-table";
import type { ScoredTable } from "../scored-table";
import type { ScoringTable } from "../scoring-table";
import { toConsistency, toContributionsReply, toCorrelations, toEffectiveWeights } from "./answers";
import { checkAnalyses } from "./check-analyses";
import { toSensitivity, toUncertainty } from "./rank-answers";
import { listRemovals } from "./removals";
import type { Chunked } from "./run-in-chunks";
import { saltelliDesign } from "./saltelli-design";
import { simulateDesign, simulateRanks } from "./simulate-ranks";
import { createSimulation } from "./simulation";

/**
 * The analyses of an index that are asked for, and no others; in chunks, so that a server or a
 * worker can do something else in between, and stop.
 *
 * @throws RecipeError naming every problem in the recipe, or in the request
 * @example runAtOnce(analyse(table, recipe, { effectiveWeights: true })).effectiveWeights
 */
export function* analyse(
  table: ScoringTable,
  recipe: Recipe,
  request: AnalysesRequest,
  scored: ScoredTable = scoreTable(table, recipe),
): Chunked<AnalysesReply> {
  const problems = checkAnalyses(request, recipe, table);
  if (problems.length > 0) throw new RecipeError(problems);
  const reply: AnalysesReply = {};
  if (request.correlations) {
    reply.correlations = yield* toCorrelations(scored, request.correlations);
  }
  if (request.consistency) reply.consistency = toConsistency(scored);
  if (request.effectiveWeights) reply.effectiveWeights = yield* toEffectiveWeights(scored);
  if (request.contributions) {
    reply.contributions = yield* toContributionsReply(scored, request.contributions);
  }
  if (request.removals) reply.removals = yield* listRemovals(table, recipe);
  if (request.uncertainty) {
    const { varied, seed, runs } = request.uncertainty;
    const simulation = createSimulation(table, recipe, varied);
    const ranks = yield* simulateRanks(simulation, seed, 0, runs);
    reply.uncertainty = toUncertainty(simulation, request.uncertainty, ranks);
  }
  if (request.sensitivity) {
    const { varied, seed, samples } = request.sensitivity;
    const simulation = createSimulation(table, recipe, varied);
    const factors = simulation.factors.length;
    const design = factors === 0 ? null : saltelliDesign(samples, factors, seed);
    const evaluated = design && {
      design,
      ranks: yield* simulateDesign(simulation, design, 0, design.rows),
    };
    reply.sensitivity = toSensitivity(simulation, request.sensitivity, evaluated);
  }
  return reply;
}
