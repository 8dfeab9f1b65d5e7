import { DOMAIN_NAMES } from "./domain-names";
import { isUncertainZero, toLabel, toMissingWords } from "./figure-words";
import { toListWords, toMidSentence, toNameInText } from "./names-in-text";
import type { Profile, ProfileIndicator } from "./profile";
import { FEWEST_PLACED } from "./world-places";

/**
 * A country's own figure beside its strip: with its unit and year, or why there is none.
 *
 * @example "420 vehicles, 2026"
 */
export function toOwnLabel({ own, unit, countries }: ProfileIndicator): string {
  if (own === null) return toMissingWords(null);
  const label = toLabel(own, unit);
  if (own.value === null && own.low === null) return label;
  if (isUncertainZero(own)) return `${label}, ${own.year}`;
  const few = countries < FEWEST_PLACED ? ` (${countries} countries)` : "";
  return `${label}${toUnitWords(unit, own.value)}, ${own.year}${few}`;
}

/** What a figure's text does not say of its unit already. @example toUnitWords("score 1–10", 3) // → " (of 1–10)" */
export function toUnitWords(unit: string, value: number | null): string {
  if (unit.startsWith("%") || unit.includes("US$")) return "";
  const [, score] = /^(?:score|index) (\d+–\d+)$/.exec(unit) ?? [];
  if (score !== undefined) return ` (of ${score})`;
  return ` ${value === 1 ? unit.replace(/^(\w+)s\b/, "$1") : unit}`;
}

/** Whether an indicator says who is stronger and the country has a place in it. */
function isJudged({ own, direction }: ProfileIndicator): boolean {
  return direction !== "neither" && own !== null && own.percentile !== null;
}

/**
 * How a country stands in one domain.
 *
 * @example "Of 5 measures here, Mongolia stands above the world’s middle in 3: highest in armoured vehicles (84), lowest in towed artillery (41)."
 */
export function toProfileSentence(
  { country }: Profile,
  indicators: readonly ProfileIndicator[],
): string | null {
  const judged = indicators
    .filter(isJudged)
    .toSorted((one, other) => toPlace(other) - toPlace(one));
  const [highest] = judged;
  const lowest = judged.at(-1);
  if (highest === undefined || lowest === undefined) return null;
  if (judged.length === 1) {
    return `${highest.name}: ${toNameInText(country.name)} stands at percentile ${Math.round(toPlace(highest))}.`;
  }
  const above = judged.filter((each) => toPlace(each) > 50).length;
  const state = (each: ProfileIndicator) =>
    `${toMidSentence(each.name)} (${Math.round(toPlace(each))})`;
  return `Of ${judged.length} measures of strength here, ${toNameInText(country.name)} stands above the world’s middle in ${toCountWords(above, judged.length)}: highest in ${state(highest)}, lowest in ${state(lowest)}.`;
}

function toCountWords(count: number, all: number): string {
  if (count === 0) return "none";
  return count === all ? "all" : String(count);
}

function toPlace({ own }: ProfileIndicator): number {
  return own?.percentile ?? 0;
}

const MOST_NAMED = 3;

/** What must be said of how the strips are to be read. */
export function toProfileNotes(indicators: readonly ProfileIndicator[]): string[] {
  const turned = indicators.filter(({ direction }) => direction === "lower-is-stronger");
  const names = toListWords(turned.map(({ name }) => toMidSentence(name)));
  const uncertain = indicators.some(({ own }) => own !== null && isUncertainZero(own));
  const few = indicators.some(({ countries }) => countries < FEWEST_PLACED);
  const parts = [
    ...(turned.length === 0
      ? []
      : turned.length <= MOST_NAMED
        ? [`Less is stronger in ${names}: the strip is turned`]
        : [`Less is stronger in ${turned.length} of these: their strips are turned`]),
    ...(uncertain ? ["A printed zero that may mean “not reported” has no place"] : []),
    ...(few ? [`Where fewer than ${FEWEST_PLACED} countries have a figure, nobody is placed`] : []),
  ];
  return parts.length === 0 ? [] : [parts.join(". ")];
}

/** @example { title: "Manpower: Mongolia among the world", subtitle: "Percentile among 145–217 countries …" } */
export function toProfileCaption(
  { country }: Profile,
  indicators: readonly ProfileIndicator[],
): { title: string; subtitle: string; years: readonly number[] } {
  const [first] = indicators;
  const placed = indicators.filter(({ countries }) => countries >= FEWEST_PLACED);
  const counts = placed.map(({ countries }) => countries);
  const years = placed.flatMap(({ years }) => years ?? []);
  const domain = first === undefined ? "" : DOMAIN_NAMES[first.domain];
  return {
    title: `${domain}: ${toNameInText(country.name)} among the world`,
    subtitle:
      counts.length === 0
        ? "Too few countries have a figure to place anyone among them"
        : `Percentile among ${toRange(counts)} countries, figures of ${toRange(years)}; 50 is the world’s middle`,
    years: indicators.flatMap(({ own }) => (own === null ? [] : [own.year])),
  };
}

function toRange(numbers: readonly number[]): string {
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  return least === most ? String(least) : `${least}–${most}`;
}
