import { createLoader, createSerializer, type inferParserType, parseAsString } from "nuqs/server";
import { toReachWords } from "@/lib/domain/count-words";
import { parseAsCount, parseAsFlag, parseAsOneOf, parseAsYear } from "./address-terms";
import { countryParsers, keepKnown, MOST_CHOSEN } from "./chosen-countries";

/** Closed list: how an indicator is looked at. */
export const INDICATOR_TABS = ["map", "ranking", "time", "distribution", "sources"] as const;
export type IndicatorTab = (typeof INDICATOR_TABS)[number];

const FIRST_YEAR_SHOWN = 1990;
const USUAL_REACH = 5;

/** What the address of an indicator's page says: one state under all of its tabs. */
export const indicatorParsers = {
  tab: parseAsOneOf(INDICATOR_TABS).withDefault("map"),
  ...countryParsers,
  region: parseAsString.withDefault(""),
  group: parseAsString.withDefault(""),
  year: parseAsYear,
  within: parseAsCount.withDefault(USUAL_REACH),
  from: parseAsYear.withDefault(FIRST_YEAR_SHOWN),
  axis: parseAsOneOf(["linear", "log"]),
  breaks: parseAsOneOf(["quantile", "jenks", "log"]).withDefault("quantile"),
  zoom: parseAsOneOf(["world", "northeast-asia"]).withDefault("world"),
  all: parseAsFlag.withDefault(false),
};

export const loadIndicatorView = createLoader(indicatorParsers);
export type IndicatorView = inferParserType<typeof indicatorParsers>;

const writeView = createSerializer(indicatorParsers);

/** A view as the query of its page, what is usual left out. @example "?year=2020&tab=ranking" */
export function toIndicatorQuery(view: IndicatorView): string {
  return writeView(view);
}

/** What the store knows of, to hold a pasted address against. */
export interface KnownOfIndicator {
  countries: ReadonlySet<string>;
  regions: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  /** The years that have figures, the newest first. */
  years: readonly number[];
}

/**
 * A view that can be shown, and a sentence for everything in the address that cannot.
 *
 * A year that no figure lies near enough to is named with the years at hand, and the newest figures are shown.
 */
export function checkIndicatorView(
  asked: IndicatorView,
  known: KnownOfIndicator,
): { view: IndicatorView; problems: string[] } {
  const { kept: country, problems } = keepKnown(
    "country",
    asked.country,
    known.countries,
    MOST_CHOSEN,
  );
  const all = [...problems];
  const keep = (kind: "region" | "group") => {
    const name = asked[kind];
    if (name === "" || known[`${kind}s`].has(name)) return name;
    all.push(`No ${kind} is known as ${name}; all countries are shown.`);
    return "";
  };
  const region = keep("region");
  const group = keep("group");
  const within = asked.within >= 0 && asked.within <= 50 ? asked.within : USUAL_REACH;
  if (within !== asked.within) {
    all.push(`Figures can be taken from 0 to 50 years away; ${within} are taken.`);
  }
  const { year: wanted } = asked;
  const isNear = known.years.some((each) => Math.abs(each - (wanted ?? each)) <= within);
  const year = isNear ? wanted : null;
  if (wanted !== null && !isNear) {
    const span = [known.years.at(-1), known.years[0]];
    const atHand =
      known.years.length === 0 ? "no year has any" : `at hand are ${span[0]} to ${span[1]}`;
    all.push(
      `No figure lies ${within === 0 ? "in" : `${toReachWords(within)} of`} ${wanted}: ${atHand}. The newest are shown.`,
    );
  }
  const from = asked.from >= 1800 && asked.from <= 2100 ? asked.from : FIRST_YEAR_SHOWN;
  if (from !== asked.from) all.push(`${asked.from} is no year that figures exist for.`);
  return { view: { ...asked, country, region, group, year, within, from }, problems: all };
}
