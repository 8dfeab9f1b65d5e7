import type { Recipe } from "@/lib/contracts/recipe";
import type { TableChoice } from "@/lib/contracts/scoring-table";

/** What a result is known by. */
export interface ResultIdentity {
  recipe: Recipe;
  table: TableChoice;
  /** The dataset's; the same version is the same figures. */
  dataVersion: string;
}

/**
 * A recipe, its choice of figures and the dataset's version as one text, whatever order their parts
 * were written in: its SHA-256 is the result's hash on server and in browser.
 *
 * @example toResultText({ recipe, table, dataVersion }) // → '{"dataVersion":"5f…","recipe":{…'
 */
export function toResultText({ recipe, table, dataVersion }: ResultIdentity): string {
  return JSON.stringify(toSorted({ recipe, table, dataVersion }));
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
