import { findContradiction } from "@/lib/domain/find-contradiction";
import { type Observation, STANDINGS, type Standing } from "@/lib/domain/observation";
import type { Headings, PlainColumn } from "./read-headings";
import type { PlainRecord } from "./read-records";

/** A figure with the line that states it. */
export type PlainFigure = Omit<Observation, "release"> & { line: number };

/** What figures may be about. */
export interface KnownNames {
  countries: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
}

/** Tells that a cell does not say what it must. */
export type Refuse = (line: number, column: string, value: string, problem: string) => void;

const STANDING_BY_NAME: ReadonlyMap<string, Standing> = new Map([
  ["", "reported"],
  ...STANDINGS.map((standing): [string, Standing] => [standing, standing]),
]);
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const YEAR = /^[1-9]\d{0,3}$/;

/**
 * One row of the plain form as a figure; undefined where it is none, every reason told to `refuse`.
 *
 * An empty standing is `reported`. Numbers have a decimal point and no separators; an empty cell is
 * unknown and never 0. Years run from 1 to 9999.
 */
export function parsePlainRow(
  { line, cells }: PlainRecord,
  { places, names }: Headings,
  known: KnownNames,
  refuse: Refuse,
): PlainFigure | undefined {
  if (cells.length !== names.length) {
    const hint =
      cells.length > names.length ? " (a decimal comma, or a comma without quotes?)" : "";
    const problem = `has ${cells.length} cells, not ${names.length}${hint}`;
    refuse(line, "row", cells.join(","), problem);
    return undefined;
  }
  let isGood = true;
  const bad = (column: PlainColumn, value: string, problem: string) => {
    isGood = false;
    refuse(line, column, value, problem);
  };
  const cell = (column: PlainColumn) => cells[places[column]] ?? "";
  const number = (column: "value" | "low" | "high"): number | null => {
    const text = cell(column);
    if (text === "") return null;
    const problem = findNumberProblem(text);
    if (problem === null) return Number(text);
    bad(column, text, problem);
    return null;
  };
  const iso3 = cell("iso3");
  const indicator = cell("indicator");
  const year = cell("year");
  const standing = STANDING_BY_NAME.get(cell("standing"));
  const note = cell("note") || null;
  if (!known.countries.has(iso3)) bad("iso3", iso3, "is not a known country");
  if (!known.indicators.has(indicator)) bad("indicator", indicator, "is not a known indicator");
  if (!YEAR.test(year)) bad("year", year, "is not a year from 1 to 9999");
  const figure = { value: number("value"), low: number("low"), high: number("high") };
  if (standing === undefined) {
    bad("standing", cell("standing"), `is not one of ${STANDINGS.join(", ")}`);
  }
  if (note?.includes("\0")) bad("note", note, "holds the sign of code 0, which no text may");
  if (!isGood || standing === undefined) return undefined;
  const contradiction = findContradiction({ ...figure, standing, note });
  if (contradiction !== null) {
    bad(contradiction.column, cell(contradiction.column), contradiction.says);
    return undefined;
  }
  return { indicator, iso3, year: Number(year), ...figure, standing, note, line };
}

function findNumberProblem(text: string): string | null {
  if (NUMBER.test(text)) {
    const figure = Number(text);
    if (!Number.isFinite(figure)) return "is too large for a number";
    // What is there and too small to be told from nothing is not 0.
    if (figure === 0 && /^[^eE]*[1-9]/.test(text)) return "is too small for a number";
    return null;
  }
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    return "is not a number: leave out the commas between thousands";
  }
  if (/^-?\d+,\d+$/.test(text)) return "is not a number: write a decimal point, not a comma";
  return "is not a number";
}
