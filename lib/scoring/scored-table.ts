import type { Aggregation } from "@/lib/contracts/recipe";
import type { Unit } from "./scoring-table";
import type { Moments } from "./treat/moments";
import type { Treated } from "./treat/treat";

/** An index over a table with every stage kept. Every column has one place for each unit. */
export interface ScoredTable {
  units: readonly Unit[];
  /** In the order of the recipe. */
  indicators: readonly ScoredIndicator[];
  groups: readonly ScoredGroup[];
  /** The code of the group at the top. */
  index: string;
  /** The share of its applicable indicators that each unit has, 0 to 1; NaN where none applies. */
  coverage: Float64Array;
  /** 1 where a unit was left out for too low a share. */
  leftOut: Uint8Array;
  /** Of the index; NaN where there is none. */
  scores: Float64Array;
  /** Competition ranks, 1 the highest score; NaN where there is no score. */
  ranks: Float64Array;
  /** How many units have a rank. */
  ranked: number;
}

export interface ScoredIndicator {
  code: string;
  parent: string;
  direction: 1 | -1;
  /** Its share of its group's weights, 0 to 1. */
  weight: number;
  /** 1 where the figure does not apply to the unit. */
  notApplicable: Uint8Array;
  denominated: Float64Array;
  imputed: Float64Array;
  /** 1 where a figure was filled in. */
  imputedCells: Uint8Array;
  screened: Float64Array;
  treated: Float64Array;
  treatment: Treated & { before: Moments; after: Moments };
  normalised: Float64Array;
}

export interface ScoredGroup {
  code: string;
  parent: string | null;
  /** 0 for a group of indicators alone. */
  level: number;
  /** Its share of the weights of the group above, 0 to 1; 1 for the index. */
  weight: number;
  aggregation: Aggregation;
  scores: Float64Array;
  /** 1 where no indicator under it applies to the unit: its score is not missing, there is none to have. */
  notApplicable: Uint8Array;
}
