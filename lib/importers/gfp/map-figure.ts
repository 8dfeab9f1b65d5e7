import {
  type CountryFacts,
  type ObservationDraft,
  reportFigure,
  withholdFigure,
} from "../release-draft";
import { type GfpColumn, WITHOUT_STANDING_FORCES } from "./columns";

/** A cell of GFP's, checked: a whole number not below 0. */
export interface GfpFigure {
  edition: number;
  iso3: string;
  column: GfpColumn;
  value: number;
}

/**
 * One cell as an observation, in which a 0 says no more than GFP can mean by it.
 *
 * The year is the edition's: GFP does not say in which year a figure was measured.
 *
 * @example Mongolia's 0 frigates → not applicable; Cuba's 0 frigates → 0, none or not reported
 */
export function mapFigure(
  { edition, iso3, column, value }: GfpFigure,
  facts: CountryFacts,
): ObservationDraft {
  const { indicator, zero } = column;
  if (value !== 0) return reportFigure(indicator, iso3, edition, value);
  if (indicator === "active-personnel" && WITHOUT_STANDING_FORCES.has(iso3)) {
    return reportFigure(indicator, iso3, edition, 0, "No standing armed forces");
  }
  if (zero === "none") return reportFigure(indicator, iso3, edition, 0);
  if (zero === "unreported") {
    return withholdFigure(indicator, iso3, edition, "not-reported", "GFP prints 0");
  }
  if (zero === "naval" && facts.landlocked.has(iso3)) {
    return withholdFigure(indicator, iso3, edition, "not-applicable", "GFP prints 0");
  }
  return reportFigure(
    indicator,
    iso3,
    edition,
    0,
    "GFP prints 0 both for none and for not reported",
  );
}
