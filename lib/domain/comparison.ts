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
}

/** One indicator across the chosen countries, in the order in which they were chosen. */
export interface ComparedIndicator
  extends Pick<Indicator, "slug" | "name" | "unit" | "domain" | "direction" | "definition"> {
  figures: ComparedFigure[];
}
