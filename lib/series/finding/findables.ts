import type { Country } from "@/lib/domain/country";
import type { Indicator } from "@/lib/domain/indicator";
import { DOMAIN_NAMES } from "../domain-names";
import { INDICATOR_WORDS } from "./indicator-words";
import { OTHER_NAME_KINDS, OTHER_NAMES, type OtherNameKind } from "./other-names";

/** What a search leads to. */
export interface Findable {
  kind: "country" | "indicator" | "page";
  /** ISO 3166-1 alpha-3 code, an indicator's slug, or a page's address. */
  key: string;
  title: string;
  /** What tells it from its like. */
  detail: string;
  /** Every name by which it is found, the title among them. */
  names: readonly FindableName[];
}

export interface FindableName {
  text: string;
  kind: "title" | "code" | "translation" | "word" | OtherNameKind;
}

/** A page that can be found: its address, its title, and other words for it. */
export interface FindablePage {
  address: string;
  title: string;
  detail: string;
  words: readonly string[];
}

type NamedCountry = Pick<Country, "iso3" | "iso2" | "name" | "names" | "subregion">;
type NamedIndicator = Pick<Indicator, "slug" | "name" | "unit" | "domain">;

/** Countries, indicators and pages with every name by which a reader may look for them. */
export function toFindables(
  countries: readonly NamedCountry[],
  indicators: readonly NamedIndicator[],
  pages: readonly FindablePage[],
): Findable[] {
  return [
    ...countries.map(toFindableCountry),
    ...indicators.map(toFindableIndicator),
    ...pages.map(({ address, title, detail, words }) => ({
      kind: "page" as const,
      key: address,
      title,
      detail,
      names: [{ text: title, kind: "title" as const }, ...words.map(toWord)],
    })),
  ];
}

function toFindableCountry({ iso3, iso2, name, names, subregion }: NamedCountry): Findable {
  const translations = new Set(Object.values(names).filter((each) => each !== name));
  return {
    kind: "country",
    key: iso3,
    title: name,
    detail: `${iso3} · ${subregion}`,
    names: [
      { text: name, kind: "title" },
      { text: iso3, kind: "code" },
      { text: iso2, kind: "code" },
      ...[...translations].map((text) => ({ text, kind: "translation" as const })),
      ...OTHER_NAME_KINDS.flatMap((kind) =>
        (OTHER_NAMES[iso3]?.[kind] ?? []).map((text) => ({ text, kind })),
      ),
    ],
  };
}

function toFindableIndicator({ slug, name, unit, domain }: NamedIndicator): Findable {
  return {
    kind: "indicator",
    key: slug,
    title: name,
    detail: `${DOMAIN_NAMES[domain]} · ${unit}`,
    names: [
      { text: name, kind: "title" },
      ...[slug.replaceAll("-", " "), DOMAIN_NAMES[domain]].map(toWord),
      ...(INDICATOR_WORDS[slug] ?? []).map(toWord),
    ],
  };
}

function toWord(text: string): FindableName {
  return { text, kind: "word" };
}

/**
 * Why a thing was found, where its title does not show it.
 *
 * @example explainName({ text: "Burma", kind: "also" }) // → "also called Burma"
 */
export function explainName({ text, kind }: FindableName): string | null {
  switch (kind) {
    case "title":
    case "code":
    case "word":
      return null;
    case "translation":
      return text;
    case "also":
      return `also called ${text}`;
    case "former":
      return `formerly ${text}`;
    case "continues":
      return `continues ${text}`;
    case "includes":
      return `includes the former ${text}`;
    case "partOf":
      return `once part of ${text}`;
  }
}
