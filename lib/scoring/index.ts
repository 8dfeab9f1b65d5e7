export { copeland, outrankingShares } from "./aggregate/copeland";
export { weightedMean } from "./aggregate/means";
export { weightedMedian } from "./aggregate/weighted-median";
export { analyse } from "./analyses/analyse";
export {
  getUnit,
  toConsistency,
  toContributionsReply,
  toCorrelations,
  toEffectiveWeights,
} from "./analyses/answers";
export { checkAnalyses } from "./analyses/check-analyses";
export {
  compareIndices,
  type IndexComparison,
  type RankDifference,
} from "./analyses/compare-indices";
export { type Contributions, toContributions } from "./analyses/contributions";
export { CORRELATION_METHODS, type CorrelationMethod, correlations } from "./analyses/correlation";
export { cronbachAlpha } from "./analyses/cronbach-alpha";
export { type EffectiveWeight, effectiveWeights } from "./analyses/effective-weights";
export { type ExplainedRanks, explainRanks, type RankOutput } from "./analyses/explain-ranks";
export { kendall } from "./analyses/kendall";
export type { AnalysisNotice } from "./analyses/notice";
export { pearson } from "./analyses/pearson";
export { principalComponents } from "./analyses/principal-components";
export { toSensitivity, toUncertainty } from "./analyses/rank-answers";
export { type Outranking, outranks, type RankSpread, spreadRanks } from "./analyses/rank-spread";
export { listRemovals } from "./analyses/removals";
export { removePart } from "./analyses/remove-part";
export {
  type Chunked,
  type ChunkOptions,
  runAtOnce,
  runInChunks,
  splitSteps,
} from "./analyses/run-in-chunks";
export { type SaltelliDesign, saltelliDesign } from "./analyses/saltelli-design";
export { contributionsToGap, contributionsToScore } from "./analyses/score-contributions";
export { simulateDesign, simulateRanks } from "./analyses/simulate-ranks";
export { createSimulation, type Simulation } from "./analyses/simulation";
export { sobolIndices } from "./analyses/sobol-indices";
export { spearman } from "./analyses/spearman";
export { checkRecipe } from "./check/check-recipe";
export { compilePipeline, type Pipeline } from "./compile-pipeline";
export { createRandom, type Random } from "./random/create-random";
export { sobolSequence } from "./random/sobol-sequence";
export { rankScores } from "./rank-scores";
export { RecipeError, type RecipeProblem } from "./recipe-error";
export type { CellChange, Run, RunOptions } from "./run-options";
export { scoreTable } from "./score-table";
export type { ScoredGroup, ScoredIndicator, ScoredTable } from "./scored-table";
export type { ScoringColumn, ScoringTable, Unit } from "./scoring-table";
export { type Moments, measureMoments } from "./treat/moments";
