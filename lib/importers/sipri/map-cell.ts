import { scaleFigure } from "../parse-figure";
import { type ObservationDraft, reportFigure, withholdFigure } from "../release-draft";
import { type MilexSheet, SPECIAL_NOTES, WITHHELD_COUNTRIES } from "./extract";
import type { MilexCell } from "./read-sheet";

const PRINTED_ZERO = "The workbook prints 0 for want of an exchange rate";

/**
 * One cell as an observation in the indicator's unit.
 *
 * SIPRI's own estimates and highly uncertain figures have the standing `estimated`; a cell that
 * says “unavailable” becomes `not-reported`. So does a 0: every country of the extract has armed
 * forces, and the workbook prints 0 where it had no exchange rate (Mongolia 1987–1990, Russia
 * 1987–1992, though the same years have figures in roubles and tugriks).
 *
 * @example 0.07 of GDP, in red → 7 % of GDP, estimated, “Highly uncertain by SIPRI's own account”
 */
export function mapCell(cell: MilexCell, iso3: string, sheet: MilexSheet): ObservationDraft {
  const { year, value, certainty, signs } = cell;
  if (value === null) return withholdFigure(sheet.indicator, iso3, year, "not-reported", null);
  const withheld = WITHHELD_COUNTRIES.get(iso3) ?? (value === 0 ? PRINTED_ZERO : null);
  if (withheld !== null) {
    return withholdFigure(sheet.indicator, iso3, year, "not-reported", withheld);
  }
  const notes = [...signs].flatMap((sign) => SPECIAL_NOTES.get(sign) ?? []);
  if (certainty === "highly-uncertain") notes.push("Highly uncertain by SIPRI's own account");
  const note = notes.length > 0 ? notes.join("; ") : null;
  const figure = reportFigure(sheet.indicator, iso3, year, scaleFigure(value, sheet.factor), note);
  return certainty === "stated" ? figure : { ...figure, standing: "estimated" };
}
