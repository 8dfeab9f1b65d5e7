import { NUMBER_PATTERN, readStatedNumber } from "./stated-number";

/** Military people deployed abroad, summed over the places of one passage. */
export interface StatedDeployments {
  year: number;
  low: number;
  high: number;
}

const CLAUSE = new RegExp(
  `^(?:approximately |estimated |about |around |up to |more than )?(${NUMBER_PATTERN}) ` +
    String.raw`(?:\(plus (?:about |nearly )?[\d,]+ police\) )?(?:in )?(?:[A-Z][\w.'’-]*|[a-z]{2,3} )`,
);

/**
 * The sum of a plain list like “775 (plus nearly 200 police) Central African Republic (MINUSCA);
 * 1,100 Somalia (AUSSOM) (2025)”; police are not counted.
 *
 * @returns null where any part of the passage is not “number place”, so that nothing is skipped
 */
export function parseDeployments(passage: string): StatedDeployments | null {
  const [, body, year] = /^(.*?)\s*\((\d{4})\)$/.exec(passage.trim()) ?? [];
  if (body === undefined || year === undefined) return null;
  let low = 0;
  let high = 0;
  for (const clause of splitOutsideBrackets(body)) {
    const stated = readStatedNumber(CLAUSE.exec(clause)?.[1] ?? "");
    if (stated === null || /\bpolice\b(?![^(]*\))/.test(clause)) return null;
    low += stated.low ?? stated.value ?? 0;
    high += stated.high ?? stated.value ?? 0;
  }
  return { year: Number(year), low, high };
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const sign of text) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign === ";" && depth === 0) {
      parts.push(part.trim());
      part = "";
    } else part += sign;
  }
  return [...parts, part.trim()];
}
