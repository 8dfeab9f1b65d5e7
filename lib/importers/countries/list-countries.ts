import countries from "i18n-iso-countries";
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import ja from "i18n-iso-countries/langs/ja.json" with { type: "json" };
import ko from "i18n-iso-countries/langs/ko.json" with { type: "json" };
import mn from "i18n-iso-countries/langs/mn.json" with { type: "json" };
import ru from "i18n-iso-countries/langs/ru.json" with { type: "json" };
import zh from "i18n-iso-countries/langs/zh.json" with { type: "json" };
import { type Country, type Iso3, NAME_LANGUAGES, type NameLanguage } from "@/lib/domain/country";
import { M49_SUBREGIONS } from "./m49-subregions";
import { SHORT_NAMES } from "./short-names";

/** A country before anything is known about its land. */
export type NamedCountry = Pick<
  Country,
  "iso3" | "iso2" | "name" | "names" | "region" | "subregion"
>;

const NAMES: Record<NameLanguage, Readonly<Record<string, string | readonly string[]>>> = {
  en: en.countries,
  mn: mn.countries,
  ru: ru.countries,
  zh: zh.countries,
  ja: ja.countries,
  ko: ko.countries,
};

/**
 * Every country and territory of ISO 3166, and Kosovo as `XKX`, by code.
 *
 * Of several names in one language the shortest is taken, unless the table of short names has one.
 *
 * @throws for a country that has no place in the UN's regions or no English name
 */
export function listCountries(): NamedCountry[] {
  const places = new Map(
    M49_SUBREGIONS.flatMap(({ region, subregion, countries: members }) =>
      members.map((iso3) => [iso3, { region, subregion }] as const),
    ),
  );
  return Object.entries(countries.getAlpha2Codes())
    .map(([iso2, listed]) => {
      // The list's own user-assigned code for Kosovo is XKK; publishers write XKX.
      const iso3 = iso2 === "XK" ? "XKX" : listed;
      const place = places.get(iso3);
      if (place === undefined) throw new Error(`countries: ${iso3} has no region`);
      const names = namesOf(iso3, iso2);
      if (names.en === undefined) throw new Error(`countries: ${iso3} has no English name`);
      return { iso3, iso2, name: names.en, names, ...place };
    })
    .toSorted((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
}

function namesOf(iso3: Iso3, iso2: string): Partial<Record<NameLanguage, string>> {
  const names: Partial<Record<NameLanguage, string>> = {};
  for (const language of NAME_LANGUAGES) {
    const listed = NAMES[language][iso2];
    const aliases = typeof listed === "string" ? [listed] : (listed ?? []);
    const shortest = aliases.toSorted((a, b) => a.length - b.length)[0];
    const name = SHORT_NAMES[language]?.get(iso3) ?? shortest;
    if (name !== undefined) names[language] = name;
  }
  return names;
}
