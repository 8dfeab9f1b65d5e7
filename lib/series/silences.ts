import { group } from "d3-array";
import type { Iso3 } from "@/lib/domain/country";
import { type ShownFigure, toMissingWords } from "./figure-words";
import { toListWords, toNameInText } from "./names-in-text";
import {
  type NamedCountry,
  type SnapshotFigure,
  type SnapshotIndicator,
  toDrawnValue,
} from "./snapshot";

/** One figure that a chart does not draw because there is none. */
export interface Silence {
  /** The country's name. */
  name: string;
  /** As `toMissingWords` says it, or as a measure does. */
  why: string;
  /** Of which indicator or year, where the chart is of several; absent where of all it shows. */
  of?: string;
}

/** Which reasons come first; others follow as they come. */
const FIRST_REASONS: readonly string[] = [
  "not applicable",
  "not reported",
  "not parsed",
  "no figure",
];
/** More would be a list longer than its chart; the table has every one. */
const MOST_COUNTRIES = 8;
const MOST_PARTS = 4;

/** What a chart says where no country has anything that it could draw. */
export const NOTHING_TO_DRAW = "There is nothing to draw: none of these countries has a figure.";

/**
 * What is missing from a chart, for under it: a note for each reason, with the countries in the
 * order given and, where the chart is of several indicators or years, of which.
 *
 * Not applicable, not reported and no figure are different things and never share a note.
 *
 * @example ["Not applicable: Mongolia (warships)", "Not reported: Kazakhstan (2004, 2024), Bhutan (2004)"]
 */
export function toSilenceNotes(silences: readonly Silence[]): string[] {
  const place = (why: string) => {
    const known = FIRST_REASONS.indexOf(why);
    return known === -1 ? FIRST_REASONS.length : known;
  };
  return [...group(silences, ({ why }) => why)]
    .toSorted(([one], [other]) => place(one) - place(other))
    .map(([why, own]) => {
      const countries = [...group(own, ({ name }) => name)].map(([name, parts]) =>
        toCountryWords(name, [...new Set(parts.flatMap(({ of }) => of ?? []))]),
      );
      const shown = shorten(countries, MOST_COUNTRIES, "countries").join(", ");
      return `${why.charAt(0).toUpperCase()}${why.slice(1)}: ${shown}`;
    });
}

function toCountryWords(name: string, parts: readonly string[]): string {
  if (parts.length === 0) return name;
  const separator = parts.some((part) => part.includes(",")) ? "; " : ", ";
  return `${name} (${shorten(parts, MOST_PARTS, "").join(separator)})`;
}

/** The first of some words and how many are left; one alone is never left, for it takes no more room. */
function shorten(words: readonly string[], most: number, what: string): string[] {
  if (words.length <= most + 1) return [...words];
  const left = words.length - most;
  return [
    ...words.slice(0, most - 1),
    toListWords([words[most - 1] ?? "", `${left} more ${what}`.trim()]),
  ];
}

/** The figures without a value, each with its reason. @param of which indicator or year they are of */
export function listSilences(
  figures: readonly (ShownFigure & { name: string })[],
  of?: string,
): Silence[] {
  return figures.flatMap((figure) => {
    if (toDrawnValue(figure) !== null) return [];
    const why = toMissingWords(figure.standing, figure.note);
    return [{ name: figure.name, why, ...(of !== undefined && { of }) }];
  });
}

/**
 * The same of chosen countries among the figures of all, where one may not be spoken of at all.
 *
 * @param chosen names by code, in the order chosen
 */
export function listSnapshotSilences(
  figures: readonly SnapshotFigure[],
  chosen: ReadonlyMap<Iso3, string>,
  of?: string,
): Silence[] {
  const known = new Map(figures.map((figure) => [figure.iso3, figure]));
  return listSilences(
    [...chosen].map(([iso3, name]) => ({ ...(known.get(iso3) ?? UNSPOKEN), name })),
    of,
  );
}

/** The figure of a country that no source speaks about. */
export const UNSPOKEN: ShownFigure = {
  value: null,
  low: null,
  high: null,
  standing: null,
  note: null,
};

/** What several indicators lack of chosen countries, for under a chart. */
export function toIndicatorSilenceNotes(
  indicators: readonly SnapshotIndicator[],
  countries: readonly NamedCountry[],
): string[] {
  const chosen = new Map(countries.map(({ iso3, name }) => [iso3, name]));
  const silences = indicators.flatMap(({ name, figures }) =>
    listSnapshotSilences(figures, chosen, toPartName(name)),
  );
  return toSilenceNotes(sortSilences(silences, countries));
}

/**
 * An indicator's name inside a silence's brackets, without brackets of its own.
 *
 * @example toPartName("Naval vessels (all)") // → "naval vessels, all"
 */
export function toPartName(name: string): string {
  const plain = name.replace(/ \(([^()]*)\)/g, ", $1");
  return /^[A-Z][^A-Z]/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}

/** Several lists of silences, country by country in the order chosen. */
export function sortSilences(
  silences: readonly Silence[],
  countries: readonly { name: string }[],
): Silence[] {
  const order = new Map(countries.map(({ name }, place) => [name, place]));
  return silences.toSorted(
    (one, other) => (order.get(one.name) ?? 0) - (order.get(other.name) ?? 0),
  );
}

/**
 * What is with a country of which a sentence says nothing else.
 *
 * @example "Not applicable to Mongolia."
 * @example "Mongolia: not reported."
 */
export function toSilenceSentence(name: string, why: string): string {
  return why === "not applicable" ? `Not applicable to ${toNameInText(name)}.` : `${name}: ${why}.`;
}

/** A chart's sentence, and what is with the first country where the sentence is silent about it. */
export function withFirstSilence(
  sentence: string | null,
  first: { name: string; why: string } | undefined,
): string | null {
  if (sentence === null || first === undefined) return sentence;
  return `${sentence} ${toSilenceSentence(first.name, first.why)}`;
}

/**
 * Why the first country is nowhere in some lists of figures, all in the same order. Nothing where
 * it has a figure in any of them.
 */
export function toFirstSilence(
  ...lists: readonly (readonly (ShownFigure & { name: string })[])[]
): { name: string; why: string } | undefined {
  const own = lists.flatMap(([first]) => first ?? []);
  const [first] = own;
  if (first === undefined || own.some((figure) => toDrawnValue(figure) !== null)) return undefined;
  const reasons = new Set(own.map(({ standing, note }) => toMissingWords(standing, note)));
  const [why = ""] = reasons.size === 1 ? reasons : [toMissingWords(null)];
  return { name: first.name, why };
}
