import { type Country, NAME_LANGUAGES } from "@/lib/domain/country";
import { OTHER_NAMES } from "./finding/other-names";
import { OFFICIAL_LANGUAGES } from "./official-languages";

/** A name with its language as BCP 47 writes it, so that it is read aloud, and drawn, as that. */
export interface LanguageName {
  text: string;
  language: string;
}

/** What a country is called beside its English name. */
export interface CountryNames {
  /** In the languages in which it is governed, those of most people first; none where it is English. */
  own: LanguageName[];
  /** In the other languages of the catalog. */
  others: LanguageName[];
  /** Names that it had, in English. */
  former: readonly string[];
}

/**
 * A country's names: its own first, each text once, without those that are the English one.
 *
 * Own names are the catalog's where it has the language, else those of the Unicode CLDR as the
 * runtime carries it; a language that the runtime does not know is left out.
 *
 * @example toCountryNames(belgium).own // → [{ text: "België", language: "nl" }, { text: "Belgique", language: "fr" }, …]
 */
export function toCountryNames({
  iso3,
  iso2,
  name,
  names,
}: Pick<Country, "iso3" | "iso2" | "name" | "names">): CountryNames {
  const known = new Map<string, string>(Object.entries(names));
  const told = new Set([fold(name)]);
  const tell = (languages: Iterable<string>): LanguageName[] =>
    [...languages].flatMap((language) => {
      const text = known.get(language) ?? findRegionName(language, iso2);
      if (text === undefined || told.has(fold(text))) return [];
      told.add(fold(text));
      return [{ text, language }];
    });
  return {
    own: tell(listLanguages(iso2)),
    others: tell(NAME_LANGUAGES.filter((language) => known.has(language))),
    former: OTHER_NAMES[iso3]?.former ?? [],
  };
}

function listLanguages(iso2: string): string[] {
  const found = OFFICIAL_LANGUAGES.find(([, countries]) => countries.split(" ").includes(iso2));
  return found?.[0].split(" ") ?? [];
}

function findRegionName(language: string, iso2: string): string | undefined {
  if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) return undefined;
  return new Intl.DisplayNames([language], { type: "region", fallback: "none" }).of(iso2);
}

function fold(text: string): string {
  return text.toLocaleLowerCase("en");
}
