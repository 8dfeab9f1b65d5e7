import { readValueRange } from "@/lib/domain/table-terms";

/** Which rows and columns of a ranking are shown, in what order; the page's address and the picture's say it alike. */
export interface TableView {
  by: string;
  edition?: number;
  year?: number;
  within?: number;
  /** Slugs of the indicators beside the rank. */
  columns: readonly string[];
  sort: readonly string[];
  /** Part of a name, or a code. */
  q?: string;
  region?: string;
  group?: string;
  /** A span of ranks: `80-110`. */
  rank?: string;
  landlocked?: "yes" | "no";
  armed?: "yes" | "no";
  borders?: string;
  range: readonly string[];
  near?: string;
  around: number;
  /** The chosen countries. */
  country?: readonly string[];
}

/** The indicators that a view needs figures of: its columns, and what it filters by. */
export function listIndicatorsOf({
  columns,
  range,
}: Pick<TableView, "columns" | "range">): string[] {
  return [
    ...new Set([...columns, ...range.flatMap((text) => readValueRange(text)?.indicator ?? [])]),
  ];
}

/** The group that says who has nuclear weapons. */
export const ARMED_GROUP = "nuclear-armed";

/** The names that words about a view need. */
export interface TableNames {
  /** By ISO 3166-1 alpha-3 code. */
  countries: ReadonlyMap<string, string>;
  groups: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, { name: string; unit: string }>;
}
