import { findFormerName } from "../cow-states";
import { scaleFigure } from "../parse-figure";
import { type ObservationDraft, reportFigure, withholdFigure } from "../release-draft";
import type { StateYear } from "./read-capabilities";

/** From this year on NMC counts money in US dollars, before it in pounds sterling. */
const FIRST_DOLLAR_YEAR = 1914;

/**
 * One row of NMC as observations: six components in whole units, and CINC as printed.
 *
 * The file counts in thousands (of dollars or pounds, people, tons). A component that NMC says is
 * missing becomes `not-reported`, never 0.
 */
export function mapStateYear(row: StateYear, iso3: string): ObservationDraft[] {
  const { number, year, components, cinc } = row;
  const note = findFormerName(number, year);
  const inThousands = (indicator: string, value: number | null) =>
    value === null
      ? withholdFigure(indicator, iso3, year, "not-reported", note)
      : reportFigure(indicator, iso3, year, scaleFigure(value, 1_000), note);
  return [
    inThousands(
      year >= FIRST_DOLLAR_YEAR ? "military-spending-usd" : "military-spending-gbp",
      components.milex,
    ),
    noteZero(inThousands("active-personnel", components.milper)),
    inThousands("iron-steel-production", components.irst),
    inThousands("primary-energy-consumption", components.pec),
    inThousands("population", components.tpop),
    inThousands("urban-population", components.upop),
    reportFigure("cinc", iso3, year, cinc, note),
  ];
}

/** NMC counts people in thousands: a small force rounds to 0. */
function noteZero(observation: ObservationDraft): ObservationDraft {
  if (observation.value !== 0) return observation;
  const note = [observation.note, "Fewer than 500: NMC counts in thousands"];
  return { ...observation, note: note.filter((each) => each !== null).join("; ") };
}
