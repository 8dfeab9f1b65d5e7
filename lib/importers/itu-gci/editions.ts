/** One edition of the index: what its column holds and which indicator that is. */
export interface GciEdition {
  year: number;
  indicator: string;
  /** The best score that can be had. */
  high: number;
}

/** ITU changed the scale in 2020 and the method in 2024: no line runs across either. */
export const GCI_EDITIONS = [
  { year: 2014, indicator: "cybersecurity-index", high: 1 },
  { year: 2017, indicator: "cybersecurity-index", high: 1 },
  { year: 2018, indicator: "cybersecurity-index", high: 1 },
  { year: 2020, indicator: "cybersecurity-score-2020", high: 100 },
  { year: 2024, indicator: "cybersecurity-score-2024", high: 100 },
] as const satisfies readonly GciEdition[];
