/** Closed list of domains, in the order in which they are shown. `composite` holds published indices such as CINC. */
export const INDICATOR_DOMAINS = [
  "composite",
  "manpower",
  "finance",
  "land",
  "air",
  "naval",
  "nuclear",
  "logistics",
  "resources",
  "geography",
  "security",
  "cooperation",
] as const;
export type IndicatorDomain = (typeof INDICATOR_DOMAINS)[number];

export const DIRECTIONS = ["higher-is-stronger", "lower-is-stronger", "neither"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How one publisher's series stands to the concept. */
export interface IndicatorSource {
  /** Slug of the source. */
  source: string;
  /** 1 is asked first; null is never shown unless chosen by the reader. */
  preference: number | null;
  /** What this publisher counts, where it differs from or narrows the concept. */
  definition: string;
  /** Slug of the source whose figures these are, where it passes on another's; null for its own. */
  origin: string | null;
}

/** A concept that can be measured: one row whoever measures it. */
export interface Indicator {
  slug: string;
  name: string;
  /** Unit of the stored value, e.g. `people`, `current US$`, `% of GDP`, `km`, `vehicles`. */
  unit: string;
  domain: IndicatorDomain;
  direction: Direction;
  definition: string;
  sources: readonly IndicatorSource[];
}
