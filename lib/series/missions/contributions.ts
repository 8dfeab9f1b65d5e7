import type { Iso3 } from "@/lib/domain/country";
import { MISSIONS } from "@/lib/domain/peacekeeping-missions";
import { namesMore, readContingents, type StatedContingent } from "@/lib/domain/stated-contingent";
import { formatFigure, formatInterval } from "../format-figure";
import { toListWords, toNameInText } from "../names-in-text";
import type { NamedCountry, SnapshotFigure, SnapshotIndicator } from "../snapshot";
import type { Presence } from "./presence-runs";

/** What the sizes and what they are divided by are called in the store. */
export const CONTRIBUTION_INDICATORS = ["deployed-personnel", "population", "active-personnel"];

const PER_PEOPLE = 100_000;
const PER_SOLDIERS = 1_000;

/** A figure, and how far another source is from it at the least; null where none disputes it. */
type CountedFigure = SnapshotFigure & { disputeFactor: number | null };

/** What one country sends: where it is listed, and what a source states of how many. */
export interface Contribution extends NamedCountry {
  /** Missions in the newest year of the list. */
  missionsNow: string[];
  /** How many missions it was ever listed in. */
  missionsEver: number;
  /** The statement that the sizes are read from; null where no source says anything. */
  stated: CountedFigure | null;
  contingents: StatedContingent[];
  /** In missions that are named with a number; null where none is. */
  people: number | null;
  isAbout: boolean;
  /** The source names another mission in words from which no number is read: `people` is the least. */
  isLeast: boolean;
  population: CountedFigure | null;
  perPeople: number | null;
  soldiers: CountedFigure | null;
  /** Per thousand active soldiers; a span where the number of soldiers is one. */
  perSoldiers: { low: number; high: number } | null;
}

/** What each of some countries sends to peacekeeping missions, by head and by soldier. */
export function toContributions(
  countries: readonly NamedCountry[],
  presences: readonly Presence[],
  lastYear: number,
  indicators: readonly (Pick<SnapshotIndicator, "slug"> & {
    figures: readonly CountedFigure[];
  })[],
): Contribution[] {
  const find = (slug: string, iso3: Iso3) =>
    indicators.find((each) => each.slug === slug)?.figures.find((figure) => figure.iso3 === iso3) ??
    null;
  return countries.map((country) => {
    const { iso3 } = country;
    const own = presences.filter((each) => each.iso3 === iso3);
    const stated = find("deployed-personnel", iso3);
    const passage = stated?.note ?? "";
    const contingents = readContingents(passage, isMission);
    const people =
      contingents.length === 0 ? null : contingents.reduce((sum, each) => sum + each.people, 0);
    const population = find("population", iso3);
    const soldiers = find("active-personnel", iso3);
    return {
      ...country,
      missionsNow: own.filter(({ year }) => year === lastYear).map(({ mission }) => mission),
      missionsEver: new Set(own.map(({ mission }) => mission)).size,
      ...{ stated, contingents, people, population, soldiers },
      isAbout: contingents.some(({ bound }) => bound !== ""),
      isLeast: namesMore(passage, contingents, isMission),
      perPeople: toShare(people, population?.value ?? null, PER_PEOPLE),
      perSoldiers: toSpan(people, soldiers),
    };
  });
}

function isMission(acronym: string): boolean {
  return MISSIONS.has(acronym);
}

/** @example toPeopleWords({ people: 2600, isAbout: false, isLeast: true }) // → "at least 2,600" */
export function toPeopleWords({
  people,
  isAbout,
  isLeast,
}: Pick<Contribution, "people" | "isAbout" | "isLeast">): string {
  const before = isLeast ? "at least " : isAbout ? "about " : "";
  return `${before}${formatFigure(people ?? 0, "")}`;
}

function toShare(people: number | null, of: number | null, per: number): number | null {
  return people === null || of === null || of === 0 ? null : (people / of) * per;
}

/** The more soldiers there are, the fewer of a thousand are away. */
function toSpan(
  people: number | null,
  soldiers: SnapshotFigure | null,
): { low: number; high: number } | null {
  const low = toShare(people, soldiers?.high ?? soldiers?.value ?? null, PER_SOLDIERS);
  const high = toShare(people, soldiers?.low ?? soldiers?.value ?? null, PER_SOLDIERS);
  return low === null || high === null ? null : { low, high };
}

/** @example toSpanText({ low: 42.5, high: 85 }) // → "42.5–85" */
export function toSpanText({ low, high }: { low: number; high: number }): string {
  return low === high ? formatFigure(low, "") : formatInterval(low, high, "");
}

/**
 * What the first country sends by what a source states, and where it stands among the others of which
 * a source does: null where nothing is stated of it.
 *
 * @example "The CIA World Factbook states 850 people of Mongolia in UNMISS (2025): 24 for every 100,000 inhabitants, 42.5–85 of 1,000 active soldiers of 2022, whose number is disputed. Of the 5 chosen countries with a number, it sends the most per head."
 */
export function toContributionSentence(
  contributions: readonly Contribution[],
  nameOf: (release: string) => string,
): string | null {
  const [first] = contributions;
  if (first?.stated == null || first.people === null) return null;
  const { name, contingents, stated, perPeople, perSoldiers, soldiers } = first;
  const missions = toListWords(contingents.map(({ mission }) => mission));
  const shares = [
    ...(perPeople === null ? [] : [`${formatFigure(perPeople, "")} for every 100,000 inhabitants`]),
    ...(perSoldiers === null || soldiers === null
      ? []
      : [`${toSpanText(perSoldiers)} of 1,000 active soldiers of ${toYearWords(soldiers)}`]),
  ];
  const told = `${nameOf(stated.release)} states ${toPeopleWords(first)} people of ${toNameInText(name)} in ${missions} (${stated.year})`;
  return [
    shares.length === 0 ? `${told}.` : `${told}: ${shares.join(", ")}.`,
    ...toPlace(first, contributions),
  ].join(" ");
}

function toYearWords({ year, disputeFactor }: CountedFigure): string {
  return disputeFactor === null ? String(year) : `${year}, whose number is disputed`;
}

function toPlace(first: Contribution, contributions: readonly Contribution[]): string[] {
  const measured = contributions
    .filter(({ perPeople }) => perPeople !== null)
    .toSorted((one, other) => (other.perPeople ?? 0) - (one.perPeople ?? 0));
  const place = measured.findIndex(({ iso3 }) => iso3 === first.iso3);
  // What is a least number only may be more than it looks.
  if (measured.length < 2 || place === -1 || measured.some(({ isLeast }) => isLeast)) return [];
  const more = measured.slice(0, place).map(({ name }) => toNameInText(name));
  return [
    place === 0
      ? `Of the ${measured.length} chosen countries of which such a number is stated, it sends the most per head.`
      : `Of the ${measured.length} chosen countries of which such a number is stated, ${toListWords(more)} ${more.length === 1 ? "sends" : "send"} more per head.`,
  ];
}
