/**
 * What an index is made from: units (countries) × columns (indicators, denominators) of one year.
 *
 * Every array has one place for each unit, in the order of `units`; NaN is a figure that is not
 * known. A figure that does not apply (the navy of a landlocked country) is marked and is NaN too:
 * it is left out of its group, and not counted as missing.
 */
export interface ScoringTable {
  /** The year of the figures; without one "last known" has nothing to count its years from. */
  year?: number;
  units: readonly Unit[];
  /** By code of the indicator or denominator. */
  columns: ReadonlyMap<string, ScoringColumn>;
  /** For each unit the places of its land neighbours; without it nobody's are known. */
  neighbours?: readonly (readonly number[])[];
  /** Groupings by code: for each unit its group, null where unknown. */
  groupings: ReadonlyMap<string, readonly (string | null)[]>;
}

export interface Unit {
  code: string;
  name: string;
}

export interface ScoringColumn {
  values: Float64Array;
  /** 1 where the figure does not apply to the unit. */
  notApplicable?: Uint8Array;
  /** Bounds of the figure where its source states a range; NaN where it does not. */
  low?: Float64Array;
  high?: Float64Array;
  /** What other sources say of the same thing: for each unit their figures, none where they agree or are silent. */
  rivals?: readonly (readonly number[])[];
  /** The same column in earlier years, newest first, for "last known" and for one scale over all years. */
  earlier?: readonly { year: number; values: Float64Array }[];
}
