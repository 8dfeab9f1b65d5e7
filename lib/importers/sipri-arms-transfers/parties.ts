import type { Iso3 } from "@/lib/domain/country";
import { findCountry } from "../find-country";

/** States and parties of the register that are no country of today, as it names them. */
const NO_COUNTRY: ReadonlySet<string> = new Set([
  ...["Czechoslovakia", "East Germany (GDR)", "North Yemen", "South Vietnam", "South Yemen"],
  ...["Soviet Union", "Yugoslavia", "unknown supplier(s)"],
]);

const ALIASES: ReadonlyMap<string, Iso3> = new Map([["Saint Vincent", "VCT"]]);

/** Stars mark armed groups (one) and organisations (two). */
const STARS = /\*+$/;

/** A party to an order; without a code where it is no country of today. */
export interface Party {
  iso3: Iso3 | null;
  name: string;
}

/**
 * The party that the register names; undefined for a name that leads nowhere.
 *
 * The Soviet Union is not Russia here: the register tells them apart.
 *
 * @example findParty("Mujahedin (Afghanistan)*") // → { iso3: null, name: "Mujahedin (Afghanistan)" }
 */
export function findParty(name: string): Party | undefined {
  if (STARS.test(name)) return { iso3: null, name: name.replace(STARS, "") };
  if (NO_COUNTRY.has(name)) return { iso3: null, name };
  const iso3 = findCountry(name, ALIASES);
  return iso3 === undefined ? undefined : { iso3, name };
}
