import type {
  Aggregation,
  Imputation,
  Normalisation,
  Treatment,
  Weighting,
} from "@/lib/contracts/recipe";

/** One figure of the table replaced for a run; NaN makes it unknown. */
export interface CellChange {
  /** Place in `Pipeline.columns`. */
  column: number;
  /** Place in `Pipeline.units`. */
  unit: number;
  value: number;
}

/**
 * What a run does otherwise than the recipe. A method takes the place of the recipe's common
 * choice; what an indicator or a group has for itself stays.
 */
export interface RunOptions {
  cells?: readonly CellChange[];
  /** One for each part in the order of `Pipeline.parts`: used as they are, whatever `weighting` says. */
  weights?: Float64Array;
  /** One for each part: what its weight is multiplied by, however it was come by. */
  noise?: Float64Array;
  imputation?: Imputation;
  treatment?: Treatment;
  normalisation?: Normalisation;
  weighting?: Weighting;
  aggregation?: readonly Aggregation[];
}

/** The outcome of a run. The arrays are written anew by the next run: copy what is to be kept. */
export interface Run {
  /** Of the index; NaN where there is none. */
  scores: Float64Array;
  /** Competition ranks, 1 the highest score; NaN where there is no score. */
  ranks: Float64Array;
  /** By place in `Pipeline.parts`: an indicator's normalised figures, a group's scores. */
  parts: readonly Float64Array[];
  /** By place in `Pipeline.parts`: the weights that the run used. */
  weights: Float64Array;
}
