import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
} from "nuqs/server";
import { BAR_SORTS } from "@/lib/domain/bar-sort";
import { MEASURES, type Measure } from "@/lib/domain/measure";
import { parseAsCount, parseAsOneOf, parseAsYear, parseAsYears } from "./address-terms";
import { countryParsers, keepKnown, MOST_CHOSEN } from "./chosen-countries";

/** What the page can draw; each a tab, in this order. */
export const COMPARE_KINDS = [
  "bars",
  "grouped",
  "dumbbell",
  "lines",
  "slope",
  "multiples",
  "scatter",
  "heat",
  "ratio",
] as const;
export type CompareKind = (typeof COMPARE_KINDS)[number];

/** A view may hold so many indicators, whatever its chart shows of them. */
export const MOST_COMPARED = 20;
const MOST_YEARS = 3;
const USUAL_INDICATOR = ["military-spending-usd"];

/** What the page's address says: the one place where the view is kept. Names are those of the figures' addresses. */
export const compareParsers = {
  kind: parseAsString.withDefault("bars"),
  indicator: parseAsArrayOf(parseAsString).withDefault(USUAL_INDICATOR),
  publisher: parseAsString.withDefault(""),
  ...countryParsers,
  measure: parseAsString.withDefault("absolute"),
  sort: parseAsOneOf(BAR_SORTS).withDefault("value"),
  axis: parseAsOneOf(["linear", "log"]).withDefault("linear"),
  year: parseAsYear,
  within: parseAsCount.withDefault(0),
  years: parseAsYears.withDefault([]),
  from: parseAsYear,
  to: parseAsYear,
  base: parseAsYear,
  scales: parseAsOneOf(["shared", "free"]).withDefault("shared"),
  xaxis: parseAsOneOf(["linear", "log"]).withDefault("linear"),
  yaxis: parseAsOneOf(["linear", "log"]).withDefault("linear"),
  region: parseAsString.withDefault(""),
  group: parseAsString.withDefault(""),
};

export const loadCompareView = createLoader(compareParsers);

type AskedView = inferParserType<typeof compareParsers>;

export type CompareView = Omit<AskedView, "kind" | "measure"> & {
  kind: CompareKind;
  measure: Measure;
};

const writeView = createSerializer(compareParsers);

/** A view as the page's address, what is usual left out. @example "/compare?kind=lines&country=MNG,KAZ" */
export function toCompareHref(view: CompareView): string {
  return `/compare${writeView(view)}`;
}

/** What the store knows of, to hold a pasted address against. */
export interface KnownToCompare {
  countries: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  /** Indicators' names of before, with the present one. */
  renamed?: ReadonlyMap<string, string>;
  /** Slugs of sources that publish a ranking. */
  publishers: ReadonlySet<string>;
  regions: ReadonlySet<string>;
  /** Slugs of country groups. */
  groups: ReadonlySet<string>;
}

const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;
const WIDEST = 50;

/**
 * A view that can be shown, and a sentence for everything in the address that cannot: unknown
 * names, names of before (the present one is taken), years out of bounds, a span that ends before it begins. Nothing is dropped in silence.
 */
export function checkCompareView(
  asked: AskedView,
  known: KnownToCompare,
): { view: CompareView; problems: string[] } {
  const problems: string[] = [];
  const countries = keepKnown("country", asked.country, known.countries, MOST_CHOSEN);
  const indicators = keepKnown(
    "indicator",
    asked.indicator,
    known.indicators,
    MOST_COMPARED,
    known.renamed,
  );
  const publishers = keepKnown("publisher", [asked.publisher], known.publishers, 1);
  const regions = keepKnown("region", [asked.region], known.regions, 1);
  const groups = keepKnown("group of countries", [asked.group], known.groups, 1);
  for (const each of [countries, indicators, publishers, regions, groups]) {
    problems.push(...each.problems);
  }
  const kind = keepOne("kind of chart", asked.kind, COMPARE_KINDS, "bars");
  const measure = keepOne("measure", asked.measure, MEASURES, "absolute");
  const toYear = (year: number | null) => {
    if (year === null || (year >= FIRST_YEAR && year <= LAST_YEAR)) return year;
    problems.push(`${year} is no year that figures exist for.`);
    return null;
  };
  const years = [...new Set(asked.years)].flatMap((year) => toYear(year) ?? []);
  if (years.length > MOST_YEARS) {
    problems.push(
      `At most ${MOST_YEARS} years stand side by side; left out: ${years.slice(MOST_YEARS).join(", ")}.`,
    );
  }
  const within = Math.min(WIDEST, Math.max(0, asked.within));
  if (within !== asked.within) {
    problems.push(
      `A figure may lie 0 to ${WIDEST} years from the year asked, not ${asked.within}.`,
    );
  }
  const [from, to] = [toYear(asked.from), toYear(asked.to)];
  const isTurned = from !== null && to !== null && from > to;
  if (isTurned)
    problems.push(`A span cannot begin in ${from} and end in ${to}: it was turned round.`);
  return {
    view: {
      ...asked,
      ...{ kind, measure, within, years: years.slice(0, MOST_YEARS) },
      ...{ country: countries.kept, indicator: indicators.kept },
      publisher: publishers.kept[0] ?? "",
      ...{ region: regions.kept[0] ?? "", group: groups.kept[0] ?? "" },
      year: toYear(asked.year),
      base: toYear(asked.base),
      from: isTurned ? to : from,
      to: isTurned ? from : to,
    },
    problems,
  };

  function keepOne<const Name extends string>(
    what: string,
    name: string,
    names: readonly Name[],
    usual: Name,
  ): Name {
    const found = names.find((each) => each === name);
    if (found === undefined) {
      problems.push(`There is no ${what} “${name}”. There are: ${names.join(", ")}.`);
    }
    return found ?? usual;
  }
}

/** Whether a dumbbell sets two countries beside each other, over several indicators, rather than two years. */
export function isOfTwoCountries({ kind, country, from, to }: CompareView): boolean {
  return kind === "dumbbell" && country.length === 2 && from === null && to === null;
}

/** How many of the view's indicators its chart shows at the most: the first ones. */
export function toMostShown(view: CompareView): number {
  if (view.kind === "ratio") return 8;
  if (view.kind === "scatter") return 3;
  return view.kind === "heat" || isOfTwoCountries(view) ? MOST_COMPARED : 1;
}

/** Kinds that show figures by a measure; the others show them as stated. */
export const MEASURED: ReadonlySet<CompareKind> = new Set<CompareKind>([
  "bars",
  "grouped",
  "lines",
  "slope",
]);
