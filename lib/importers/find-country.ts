import type { Iso3 } from "@/lib/domain/country";
import { listCountries } from "./countries/list-countries";

/** Names that several publishers use besides our own. */
const OTHER_NAMES: readonly (readonly [string, Iso3])[] = [
  ["Bosnia-Herzegovina", "BIH"],
  ["Brunei Darussalam", "BRN"],
  ["Cabo Verde", "CPV"],
  ["Cape Verde", "CPV"],
  ["Cote d'Ivoire", "CIV"],
  ["Côte d'Ivoire", "CIV"],
  ["Czech Republic", "CZE"],
  ["Eswatini", "SWZ"],
  ["eSwatini", "SWZ"],
  ["Russian Federation", "RUS"],
  ["Swaziland", "SWZ"],
  ["Turkey", "TUR"],
  ["Turkiye", "TUR"],
  ["UAE", "ARE"],
  ["USA", "USA"],
  ["Viet Nam", "VNM"],
];

const COUNTRIES: ReadonlyMap<string, Iso3> = new Map([
  ...OTHER_NAMES,
  ...listCountries().map(({ name, iso3 }) => [name, iso3] as const),
]);

/**
 * The country of an English name; undefined where none bears it. Nothing is guessed: letters and
 * signs must be the same.
 *
 * @param aliases names that only this publisher uses; they come first
 * @example findCountry("Drc", new Map([["Drc", "COD"]])) // → "COD"
 */
export function findCountry(name: string, aliases?: ReadonlyMap<string, Iso3>): Iso3 | undefined {
  return aliases?.get(name) ?? COUNTRIES.get(name);
}
