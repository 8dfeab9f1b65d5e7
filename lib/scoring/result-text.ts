import type { Recipe } from "@/lib/contracts/recipe";
import type { TableChoice } from "@/lib/contracts/scoring-table";
import type { WhatIf } from "@/lib/domain/what-if";

/** What a result is known by. */
export interface ResultIdentity {
  recipe: Recipe;
  table: TableChoice;
  /** Figures taken otherwise; none where absent. */
  changes?: readonly WhatIf[];
  /** The dataset's; the same version is the same figures. */
  dataVersion: string;
}

/**
 * A recipe, its choice of figures and the dataset's version as one text, whatever order their parts
 * were written in: its SHA-256 is the result's hash on server and in browser.
 *
 * @example toResultText({ recipe, table, dataVersion }) // → '{"dataVersion":"5f…","recipe":{…'
 */
export function toResultText({ recipe, table, changes, dataVersion }: ResultIdentity): string {
  const changed = changes === undefined || changes.length === 0 ? undefined : changes;
  return JSON.stringify(toSorted({ recipe, table, changes: changed, dataVersion }));
}

function toSorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toSorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, toSorted(part)]),
  );
}
