import type { Iso3 } from "./country";
import type { Indicator } from "./indicator";
import type { Standing } from "./observation";

/**
 * A country's newest figure for an indicator, as its preferred source states it.
 *
 * `year`, `release` and `standing` are null where no source at all speaks about this country.
 * `ratio` is this value over the first country's; null where either is unknown or the first is zero.
 */
export interface ComparedFigure {
  iso3: Iso3;
  name: string;
  value: number | null;
  low: number | null;
  high: number | null;
  year: number | null;
  standing: Standing | null;
  note: string | null;
  release: string | null;
  /** How many times the farthest other source differs; null where none disputes it. */
  disputeFactor: number | null;
  ratio: number | null;
  /** The figure as stated and what it was divided by; absent where it stands as stated. */
  basis?: FigureBasis;
}

/** What a measured figure was made from. */
export interface FigureBasis {
  value: number | null;
  low: number | null;
  high: number | null;
  /** The divisor in its own unit: people, km², US$, the world's sum, or the country's own earlier figure. */
  divisor: number;
  /** The divisor's year. */
  year: number;
  /** Slugs of the releases that state the divisor. */
  releases: string[];
  /** Of how many countries the world's sum is made; null for any other divisor. */
  countries: number | null;
}

/** One indicator across the chosen countries, in the order in which they were chosen. */
export interface ComparedIndicator
  extends Pick<Indicator, "slug" | "name" | "unit" | "domain" | "direction" | "definition"> {
  figures: ComparedFigure[];
}
