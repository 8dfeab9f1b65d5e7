import { NUMBER_PATTERN, readStatedNumber, type StatedNumber } from "./stated-number";

/** Forces as one passage states them. */
export interface StatedPersonnel {
  year: number;
  active: StatedNumber & { isBound: boolean };
  /** Gendarmerie, national guard and the like, where the passage counts one of them by itself. */
  paramilitary: (StatedNumber & { isBound: boolean }) | null;
}

const PREAMBLE = /^[a-z ]*(?:information|estimates)[a-z ]*; ?/;
const CLAUSE = new RegExp(
  `^(?:the [A-Z][\\w' ]* (?:has|have) )?(approximately|estimated|about|up to|up to estimated|as many as)? ?(${NUMBER_PATTERN}) (.+)$`,
);
const FORCES =
  /active|armed forces|regular forces|military|defen[cs]e forces?|army|security force|FA[A-Z]+|BDF/i;
const NO_FORCES = /police|public security|fighters|authorized|ministry of interior/i;
const PARAMILITARY =
  /gendarmerie|national guard|carabinieri|carabineros|guardia civil|militia|home guard|paramilitary/i;

/**
 * How many serve, out of a passage like “approximately 200,000 active duty Armed Forces;
 * approximately 150,000 National Gendarmerie (2025)”.
 *
 * Only the first number counts as the active force, and only where its clause speaks of one.
 *
 * @returns null where the passage does not say so plainly
 */
export function parsePersonnel(passage: string): StatedPersonnel | null {
  const [, body, year] = /^(.*?)\s*\((\d{4})\)$/.exec(passage.trim()) ?? [];
  if (body === undefined || year === undefined) return null;
  const [first = "", ...others] = body
    .replace(PREAMBLE, "")
    .replaceAll(/\([^()]*\)/g, "")
    .split(/;/)
    .map((clause) => clause.trim());
  if (NO_FORCES.test(first)) return null;
  const active = readClause(first, (about) => FORCES.test(about));
  if (active === null) return null;
  const more = others.flatMap(
    (clause) => readClause(clause, (about) => PARAMILITARY.test(about)) ?? [],
  );
  return { year: Number(year), active, paramilitary: more.length === 1 ? (more[0] ?? null) : null };
}

function readClause(clause: string, isAbout: (rest: string) => boolean) {
  const [, hedge, number, rest] = CLAUSE.exec(clause) ?? [];
  if (number === undefined || rest === undefined || !isAbout(rest)) return null;
  const stated = readStatedNumber(number);
  return stated === null
    ? null
    : { ...stated, isBound: hedge?.startsWith("up to") || hedge === "as many as" };
}
