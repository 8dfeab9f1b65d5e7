/** Ages of service as one passage states them, in years. */
export interface StatedServiceAge {
  voluntary: number | null;
  conscription: number | null;
  /** The passage says that there is no conscription. */
  isWithoutConscription: boolean;
}

const AGE = String.raw`(1[5-9]|2[0-5])(?:\.\d)?(?!\d)`;
const LEADING = new RegExp(
  `^(?:[a-z ,]*?(?:generally|typically|men|women|citizens|is|age)?,? ?)${AGE}(?: ?[-–] ?\\d\\d)?\\b`,
);
const SPAN = String.raw`${AGE}(?: ?[-–] ?\d\d)?(?: years)?(?: of age)?`;
const VOLUNTARY_AT = new RegExp(`\\b${SPAN}(?: \\([^)]*\\))? (?:for )?voluntary`);
const VOLUNTARY_LATER = new RegExp(`volunt[^;]*?\\b${SPAN}`);
const COMPULSORY_AT = [
  new RegExp(
    `(?:compulsory|mandatory|conscript\\w*)[^;]*?\\b(?:at age|at|aged?|men|women|citizens) ${AGE}\\b`,
  ),
  new RegExp(`(?:compulsory|mandatory)[^;]*?\\(${AGE}(?: ?[-–] ?\\d\\d)?(?: years of age)?\\)`),
  new RegExp(
    `\\b${AGE}(?: ?[-–] ?\\d\\d)?(?: years of age)?[^;]*?(?:compulsory|conscript|mandatory)`,
  ),
];
const NO_CONSCRIPTION =
  /no (?:military )?conscription|no compulsory|(?:conscription|compulsory service) (?:was )?(?:abolished|ended)/i;
const COMPULSORY = /compulsory|mandatory|conscript|obligatory|mandates military service/i;

/**
 * The youngest ages of voluntary and of compulsory service in a passage.
 *
 * @example parseServiceAge("18-25 years of age for voluntary service; compulsory service for men at 18 (2025)")
 * // → { voluntary: 18, conscription: 18, isWithoutConscription: false }
 */
export function parseServiceAge(passage: string): StatedServiceAge {
  const clauses = passage
    .replace(/\s*\(\d{4}\)$/, "")
    .split(/;/)
    .map((clause) => clause.trim());
  const isWithoutConscription = NO_CONSCRIPTION.test(passage) && !/reinstated/.test(passage);
  return {
    voluntary: findYoungest(clauses, (clause) => {
      if (!/volunt|recruit|enlist/i.test(clause)) return null;
      const own = VOLUNTARY_AT.exec(clause);
      if (own !== null && COMPULSORY.test(clause)) return own;
      return LEADING.exec(clause) ?? own ?? VOLUNTARY_LATER.exec(clause);
    }),
    conscription: isWithoutConscription
      ? null
      : findYoungest(clauses, (clause) => {
          if (!COMPULSORY.test(clause) || /obligation|register/.test(clause)) return null;
          for (const pattern of COMPULSORY_AT) {
            const found = pattern.exec(clause);
            if (found !== null) return found;
          }
          return null;
        }),
    isWithoutConscription,
  };
}

function findYoungest(
  clauses: readonly string[],
  find: (clause: string) => RegExpExecArray | null,
): number | null {
  const ages = clauses.flatMap((clause) => {
    const age = find(clause)?.[1];
    return age === undefined ? [] : [Number(age)];
  });
  return ages.length === 0 ? null : Math.min(...ages);
}
