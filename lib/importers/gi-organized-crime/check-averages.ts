import type { RowError } from "@/lib/domain/import-error";
import type { CrimeColumn, CrimePart } from "./columns";
import type { CrimeScores } from "./read-edition";

/** The workbook prints two digits, and computed criminality before it rounded. */
const TOLERANCE = 0.0051;

/**
 * Recomputes the four averages of every country from what they are taken over: a sheet whose
 * columns were lost or shifted on the way no longer agrees with itself.
 *
 * Markets, actors and resilience are the means of their scores; criminality is the mean of markets
 * and actors.
 */
export function checkAverages(
  file: string,
  columns: readonly CrimeColumn[],
  countries: readonly CrimeScores[],
  errors: RowError[],
): void {
  for (const { line, scores } of countries) {
    const list = (part: CrimePart) =>
      scores.filter((_, position) => columns[position]?.part === part);
    const markets = mean(list("market"));
    const actors = mean(list("actor"));
    const expected = [
      { part: "markets", value: markets },
      { part: "actors", value: actors },
      { part: "resilience", value: mean(list("block")) },
      { part: "criminality", value: (markets + actors) / 2 },
    ] as const;
    for (const { part, value } of expected) {
      const stated = list(part)[0] ?? Number.NaN;
      if (Math.abs(stated - value) <= TOLERANCE) continue;
      const column = columns.find((each) => each.part === part)?.heading ?? part;
      const problem = `is not the mean of its parts, ${value.toFixed(3)}`;
      errors.push({ file, line, column, value: String(stated), problem });
    }
  }
}

function mean(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
