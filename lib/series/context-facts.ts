import type { Iso3 } from "@/lib/domain/country";
import type { CooperationEvent, EventParty } from "@/lib/domain/event";
import { toDateWords } from "@/lib/domain/event-date";
import { groupDigits } from "@/lib/domain/group-digits";
import { MISSIONS } from "@/lib/domain/peacekeeping-missions";
import type { StatedContingent } from "@/lib/domain/stated-contingent";
import { toListWords, toNameInText } from "./names-in-text";

/** More names than these are a number. */
const MOST_NAMED = 3;

/** A neighbour as the sentence of borders needs it. */
export interface Neighbour {
  name: string;
  /** Whether it is known to have warheads; false also where nobody says. */
  isNuclearArmed: boolean;
}

/**
 * Whom a country borders on land, and which of them have warheads.
 *
 * @example toBordersFact([russia, china]) // → "Borders Russia and China only, both nuclear-armed"
 */
export function toBordersFact(neighbours: readonly Neighbour[]): string {
  const named =
    neighbours.length > MOST_NAMED
      ? `Borders ${neighbours.length} countries on land`
      : `Borders ${toListWords(neighbours.map(({ name }) => toNameInText(name)))} only`;
  const armed = neighbours.filter(({ isNuclearArmed }) => isNuclearArmed);
  if (armed.length === 0) return named;
  if (armed.length === neighbours.length && armed.length <= 2) {
    return `${named}, ${armed.length === 2 ? "both " : ""}nuclear-armed`;
  }
  const who = armed.length > MOST_NAMED ? `${armed.length} of them` : toArmedNames(armed);
  return `${named}; ${who} nuclear-armed`;
}

function toArmedNames(armed: readonly Neighbour[]): string {
  return `${toListWords(armed.map(({ name }) => toNameInText(name)))} ${armed.length === 1 ? "is" : "are"}`;
}

/** With whom a country had a defence pact in a year. @example toPactsFact([], 2018) // → "No defence pact in 2018" */
export function toPactsFact(partners: readonly string[], year: number): string {
  if (partners.length === 0) return `No defence pact in ${year}`;
  if (partners.length > MOST_NAMED) {
    return `Defence pacts with ${partners.length} countries in ${year}`;
  }
  return `Defence pact with ${toListWords(partners.map(toNameInText))} in ${year}`;
}

/**
 * An agreement as one of its parties sees it: with whom, on what, and when.
 *
 * @example toAgreementFact(event, "MNG") // → "Agreement with Japan on transfer of defence equipment, 22 January 2025"
 */
export function toAgreementFact(
  { parties, concerns, date }: Pick<CooperationEvent, "parties" | "concerns" | "date">,
  iso3: Iso3,
): string {
  const others = parties.filter((party) => party.iso3 !== iso3).map(toPartyWords);
  const on = concerns.length > 0 ? ` on ${concerns[0]}` : "";
  return `Agreement with ${toListWords(others)}${on}, ${toDateWords(date)}`;
}

function toPartyWords({ code, name }: EventParty): string {
  return code === "EU" || code === "UN" ? `the ${name}` : toNameInText(name);
}

/** How many people a source states for some missions, and of which year that is. */
export interface StatedPeacekeepers {
  contingents: readonly StatedContingent[];
  year: number;
}

/**
 * In which missions a country's troops were listed in a year, and how many a source states.
 *
 * @example toPeacekeepingFact(["UNMISS"], 2024, null) // → "Peacekeepers in UNMISS, South Sudan, in 2024"
 */
export function toPeacekeepingFact(
  missions: readonly string[],
  year: number,
  stated: StatedPeacekeepers | null,
): string {
  return `Peacekeepers in ${toMissionsWords(missions)} in ${year}${toPeopleWords(stated)}`;
}

function toMissionsWords(missions: readonly string[]): string {
  if (missions.length > MOST_NAMED) return `${missions.length} missions of the United Nations`;
  const [only] = missions;
  const place = missions.length === 1 && only ? MISSIONS.get(only)?.place : undefined;
  return `${toListWords(missions)}${place ? `, ${place},` : ""}`;
}

function toPeopleWords(stated: StatedPeacekeepers | null): string {
  if (stated === null || stated.contingents.length === 0) return "";
  const { contingents, year } = stated;
  const people = contingents.reduce((sum, each) => sum + each.people, 0);
  const about = contingents.some(({ bound }) => bound !== "") ? "about " : "";
  const where =
    contingents.length > MOST_NAMED
      ? `${contingents.length} missions`
      : toListWords(contingents.map(({ mission }) => mission));
  return `; ${about}${groupDigits(people)} in ${where} in ${year}`;
}
