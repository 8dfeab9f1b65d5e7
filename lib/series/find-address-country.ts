import { FORMER_CODES } from "./former-codes";

interface CodedCountry {
  iso3: string;
  iso2: string;
  name: string;
}

/**
 * The country that an address means though it does not spell its code: small letters, the code of
 * two letters, the English name, or a former code with one successor.
 *
 * @returns its code; null where it is spelled already, or where nothing or several are meant
 * @example findAddressCountry("mongolia", countries) // → "MNG"
 */
export function findAddressCountry(
  asked: string,
  countries: readonly CodedCountry[],
): string | null {
  const code = asked.toUpperCase();
  const name = toPlain(asked);
  const [only, ...more] = FORMER_CODES.get(code)?.successors ?? [];
  const meant =
    countries.find(({ iso3, iso2 }) => iso3 === code || iso2 === code)?.iso3 ??
    countries.find((each) => toPlain(each.name) === name)?.iso3 ??
    (more.length === 0 ? only : undefined);
  return meant === undefined || meant === asked ? null : meant;
}

const MOST_SUGGESTED = 8;

/**
 * Countries that an unknown address may have meant: the successors of a former state, else those
 * whose code is one letter away or whose name begins alike.
 */
export function suggestCountries<Each extends CodedCountry>(
  asked: string,
  countries: readonly Each[],
): Each[] {
  const code = asked.toUpperCase();
  const former = FORMER_CODES.get(code);
  if (former !== undefined) {
    return former.successors.flatMap(
      (successor) => countries.find(({ iso3 }) => iso3 === successor) ?? [],
    );
  }
  const start = toPlain(asked).slice(0, 4);
  return countries
    .filter(({ iso3, name }) => countDifferent(iso3, code) <= 1 || startsAlike(name, start))
    .slice(0, MOST_SUGGESTED);
}

function startsAlike(name: string, start: string): boolean {
  return start.length >= 3 && toPlain(name).startsWith(start);
}

/** In how many letters two codes of the same length differ; infinitely many where the lengths do. */
function countDifferent(one: string, other: string): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  return [...one].filter((letter, place) => letter !== other[place]).length;
}

function toPlain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^\p{Letter}]/gu, "")
    .toLowerCase();
}
