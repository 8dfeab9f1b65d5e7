/** How many military people a source says are in one mission. */
export interface StatedContingent {
  /** The mission's acronym. */
  mission: string;
  people: number;
  /** What the source puts before the number: "approximately", "up to"; empty for none. */
  bound: string;
  /** The source's own words. */
  words: string;
}

const CLAUSE =
  /^(?:(approximately|about|around|estimated|nearly|some|up to|more than|over) )?(\d{1,3}(?:,\d{3})+|\d+) (?:\(plus [^)]*police\) )?(?!police\b)(?:([A-Z][^(),;\d]*) \()?([A-Z]{4,}(?: [IV]+)?)(?:\)|; [^)]*\))?$/;

/**
 * The contingents in peacekeeping missions that a passage of the Factbook states, clause by clause:
 * “850 South Sudan (UNMISS) (2025)”. Police are not counted. A clause that is put in any other way, or
 * names no mission that is known, is left to be read in words: no number is guessed.
 *
 * @param isMission whether an acronym is a known mission's
 */
export function readContingents(
  passage: string,
  isMission: (acronym: string) => boolean,
): StatedContingent[] {
  return splitClauses(passage.replace(/\s*\(\d{4}\)\s*$/, "")).flatMap((words) => {
    const [whole, bound = "", number = "", , mission = ""] = CLAUSE.exec(words) ?? [];
    if (whole === undefined || !isMission(mission)) return [];
    return [{ mission, bound, words, people: Number(number.replaceAll(",", "")) }];
  });
}

/**
 * Whether a passage names a mission beyond the contingents that could be read from it: what they add
 * up to is then the least that it says.
 */
export function namesMore(
  passage: string,
  read: readonly StatedContingent[],
  isMission: (acronym: string) => boolean,
): boolean {
  const rest = read.reduce((text, { words }) => text.replace(words, ""), passage);
  return (rest.match(/[A-Z]{4,}(?: [IV]+\b)?/g) ?? []).some(isMission);
}

/** The parts between semicolons that stand outside of brackets. */
function splitClauses(text: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let clause = "";
  for (const sign of text) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign === ";" && depth === 0) {
      clauses.push(clause.trim());
      clause = "";
    } else clause += sign;
  }
  return [...clauses, clause.trim()];
}
