import type { IndicatorDomain } from "@/lib/domain/indicator";
import { DOMAIN_NAMES } from "./domain-names";
import { type ShownFigure, toLabel } from "./figure-words";
import { formatOrdinal } from "./format-figure";
import { toListWords, toNameInText } from "./names-in-text";

/**
 * In which domains no source here has a figure; empty where there is none such.
 *
 * @example toSilentSentence("Kosovo", ["nuclear"], 11) // → "No source here has a figure on Kosovo in the domain nuclear."
 */
export function toSilentSentence(
  name: string,
  silent: readonly IndicatorDomain[],
  spoken: number,
): string {
  if (silent.length === 0) return "";
  if (spoken === 0) return `No source here has any figure on ${toNameInText(name)}.`;
  const domains = toListWords(silent.map((domain) => DOMAIN_NAMES[domain].toLowerCase()));
  return `No source here has a figure on ${toNameInText(name)} in ${silent.length === 1 ? "the domain" : "these domains"}: ${domains}.`;
}

/**
 * A portrait in one sentence, for those who find it elsewhere.
 *
 * @example "Mongolia: 93rd of 145 by Global Firepower in 2026; population 3.57 m (2025), …"
 */
export function toDescription(
  name: string,
  ranking: {
    edition: number;
    rankedCountries: number;
    entries: readonly { iso3: string; rank: number }[];
  },
  iso3: string,
  facts: readonly {
    name: string;
    unit: string;
    figure: (ShownFigure & { year: number }) | null;
  }[],
): string {
  const entry = ranking.entries.find((each) => each.iso3 === iso3);
  const { rankedCountries, edition } = ranking;
  const rank =
    entry === undefined
      ? `not ranked by Global Firepower in ${edition}`
      : `${formatOrdinal(entry.rank)} of ${rankedCountries} by Global Firepower in ${edition}`;
  const said = facts.flatMap(({ name: fact, unit, figure }) =>
    figure === null ? [] : [`${fact.toLowerCase()} ${toLabel(figure, unit)} (${figure.year})`],
  );
  return `${[`${name}: ${rank}`, ...said.slice(0, MOST_FACTS)].join("; ")}. Every figure with its source.`;
}

const MOST_FACTS = 3;
