import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
} from "nuqs/server";
import type { IndicatorDomain } from "@/lib/domain/indicator";
import { LONGEST_SEARCH, readSortTerm, readValueRange } from "@/lib/domain/table-terms";
import { parseAsCount, parseAsOneOf, parseAsYear } from "./address-terms";
import { countryParsers, keepKnown, MOST_CHOSEN } from "./chosen-countries";
import type { FigureViewOf } from "./figures";
import { toPresentTerms } from "./present-terms";

/** Columns and filters of one table together may ask for so many indicators. */
export const MOST_COLUMNS = 60;
/** Columns that every table has, by the keys that rows are sorted by. */
export const OWN_COLUMNS = ["rank", "name", "change", "value"] as const;
export const DEFAULT_COLUMNS = ["military-spending-usd", "active-personnel", "population"];
/** How many places above and below "near" takes where nothing is said. */
export const DEFAULT_AROUND = 10;

/** What the address of the rankings says: what is ranked, which rows, which columns, in what order. */
export const rankingsParsers = {
  ...countryParsers,
  by: parseAsString.withDefault("gfp"),
  edition: parseAsYear,
  year: parseAsYear,
  within: parseAsCount,
  columns: parseAsArrayOf(parseAsString).withDefault(DEFAULT_COLUMNS),
  sort: parseAsArrayOf(parseAsString).withDefault(["rank"]),
  q: parseAsString.withDefault(""),
  region: parseAsString.withDefault(""),
  group: parseAsString.withDefault(""),
  rank: parseAsString.withDefault(""),
  landlocked: parseAsOneOf(["yes", "no"]),
  armed: parseAsOneOf(["yes", "no"]),
  borders: parseAsString.withDefault(""),
  range: parseAsArrayOf(parseAsString).withDefault([]),
  near: parseAsString.withDefault(""),
  around: parseAsCount.withDefault(DEFAULT_AROUND),
};

export const loadRankingsView = createLoader(rankingsParsers);

export type RankingsView = inferParserType<typeof rankingsParsers>;

const writeView = createSerializer(rankingsParsers);

/** A view as the page's address, what is usual left out. @example "/rankings?landlocked=yes" */
export function toRankingsQuery(view: RankingsView): string {
  return `/rankings${writeView(view)}`;
}

/** What the store knows of: what can be chosen, and what a pasted address is held against. */
export interface RankingsFacts {
  /** Sources that publish a ranking, with the editions at hand. */
  publishers: readonly { slug: string; name: string; editions: readonly number[] }[];
  indicators: readonly { slug: string; name: string; unit: string; domain: IndicatorDomain }[];
  regions: readonly { name: string; subregions: readonly string[] }[];
  groups: readonly { slug: string; name: string }[];
}

/**
 * A view that can be shown, and a sentence for everything in the address that cannot. Nothing is
 * dropped in silence.
 *
 * @param renamed indicators' names of before, with the present one, which is taken instead
 */
export function checkRankingsView(
  address: RankingsView,
  facts: RankingsFacts,
  countries: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string> = new Map(),
): { view: RankingsView; problems: string[] } {
  const known = {
    countries,
    indicators: new Set(facts.indicators.map(({ slug }) => slug)),
    publishers: new Map(facts.publishers.map(({ slug, editions }) => [slug, editions])),
    regions: new Set(facts.regions.flatMap(({ name, subregions }) => [name, ...subregions])),
    groups: new Set(facts.groups.map(({ slug }) => slug)),
  };
  const { terms, problems } = toPresentTerms(address, renamed);
  const asked = { ...address, ...terms };
  const keepOne = (kind: string, name: string, all: { has: (name: string) => boolean }) => {
    if (name === "" || all.has(name)) return name;
    problems.push(`No ${kind} is known as ${name}.`);
    return "";
  };
  const keepList = (kind: string, names: string[], all: ReadonlySet<string>, most: number) => {
    const { kept, problems: found } = keepKnown(kind, names, all, most);
    problems.push(...found);
    return kept;
  };
  const keepWhere = <Value>(value: Value, isFit: boolean, other: Value, problem: string) => {
    if (!isFit) problems.push(problem);
    return isFit ? value : other;
  };
  const { edition: askedEdition, year, within, around } = asked;

  const country = keepList("country", asked.country, known.countries, MOST_CHOSEN);
  const by = keepWhere(
    asked.by,
    known.publishers.has(asked.by) || known.indicators.has(asked.by),
    "gfp",
    `No ranking and no indicator is known as ${asked.by}.`,
  );
  const editions = known.publishers.get(by) ?? [];
  const range = asked.range.filter((text) => {
    const read = readValueRange(text);
    if (read !== null && known.indicators.has(read.indicator)) return true;
    problems.push(
      read === null
        ? `“${text}” is no range of values; write indicator:least:most, as in population:1000000:.`
        : `No indicator is known as ${read.indicator}.`,
    );
    return false;
  });
  const columns = keepList(
    "indicator",
    asked.columns,
    known.indicators,
    MOST_COLUMNS - new Set(range.map((text) => readValueRange(text)?.indicator)).size,
  );
  const sortable = new Set<string>([...OWN_COLUMNS, ...columns]);
  const sort = asked.sort.filter((text) => {
    const key = readSortTerm(text)?.key;
    // Each column sorts once: what it has sorted already has no ties left for it.
    if (key !== undefined && sortable.delete(key)) return true;
    if (text !== "")
      problems.push(
        `Rows cannot be sorted by ${text}: the table has no such column, or is sorted by it already.`,
      );
    return false;
  });
  const view: RankingsView = {
    ...asked,
    ...{ country, by, range, columns },
    sort: sort.length === 0 ? ["rank"] : sort,
    edition: keepWhere(
      askedEdition,
      askedEdition === null || editions.length === 0 || editions.includes(askedEdition),
      null,
      `There is no ${askedEdition} edition here; the newest is shown. At hand: ${editions.join(", ")}.`,
    ),
    year: keepWhere(
      year,
      year === null || (year >= 1800 && year <= 2100),
      null,
      `${year} is no year that figures exist for.`,
    ),
    within: keepWhere(
      within,
      within === null || (within >= 0 && within <= 50),
      null,
      `A figure may lie 0 to 50 years from the year asked, not ${within}.`,
    ),
    around: keepWhere(
      around,
      around >= 1 && around <= 200,
      DEFAULT_AROUND,
      `“Near” takes 1 to 200 places above and below, not ${around}.`,
    ),
    region: keepOne("region", asked.region, known.regions),
    group: keepOne("group", asked.group, known.groups),
    borders: keepOne("country", asked.borders, known.countries),
    near: keepOne("country", asked.near, known.countries),
    rank: keepWhere(
      asked.rank,
      asked.rank === "" || isRankRange(asked.rank),
      "",
      `“${asked.rank}” is no span of ranks; write it as in 80-110.`,
    ),
    q: keepWhere(
      asked.q,
      asked.q.length <= LONGEST_SEARCH,
      asked.q.slice(0, LONGEST_SEARCH),
      `A search takes at most ${LONGEST_SEARCH} characters; what comes after “${asked.q.slice(0, LONGEST_SEARCH)}” was not read.`,
    ),
  };
  return { view, problems };
}

/** A view as figures take it: what is not said is absent. */
export function toTableView(view: RankingsView): FigureViewOf<"table"> {
  return {
    kind: "table",
    ...{ by: view.by, country: view.country, columns: view.columns, sort: view.sort },
    ...{ range: view.range, around: view.around, editions: "shown" },
    edition: view.edition ?? undefined,
    year: view.year ?? undefined,
    within: view.within ?? undefined,
    q: view.q || undefined,
    region: view.region || undefined,
    group: view.group || undefined,
    rank: view.rank || undefined,
    landlocked: view.landlocked ?? undefined,
    armed: view.armed ?? undefined,
    borders: view.borders || undefined,
    near: view.near || undefined,
  };
}

/** Whether a text says a span of ranks: `80-110`, `80-` or `-110`. */
export function isRankRange(text: string): boolean {
  return /^(\d{1,4}-\d{0,4}|-\d{1,4})$/.test(text);
}
