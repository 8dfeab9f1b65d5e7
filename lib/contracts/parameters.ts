import { z } from "zod";
import { MEASURES, YEAR_MEASURES } from "@/lib/domain/measure";
import { readSortTerm, readValueRange } from "@/lib/domain/table-terms";
import { NETWORK_KINDS, TIE_KINDS, USUAL_NETWORK_KINDS } from "@/lib/domain/tie";
import { listOf, namesAmong, wholeNumber } from "./parameter-kinds";

/** How many countries stand in one view. */
export const MOST_COUNTRIES = 12;
/** How many indicators one request may ask for. */
export const MOST_INDICATORS = 20;

const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;

const iso3 = z
  .string()
  .regex(/^[A-Z]{3}$/, "expected ISO 3166-1 alpha-3 codes in capitals, separated by commas");

const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected names in lower case with hyphens");

export const countryCodes = listOf(iso3, "a country", "countries", MOST_COUNTRIES).meta({
  description: `ISO 3166-1 alpha-3 codes separated by commas, at most ${MOST_COUNTRIES}; XKX is Kosovo.`,
  example: "MNG,RUS,CHN",
});

export const countryCode = iso3.meta({
  description: "One ISO 3166-1 alpha-3 code; XKX is Kosovo.",
  example: "MNG",
});

export const partyNames = listOf(
  z.string().min(3).max(60),
  "a party",
  "parties",
  MOST_COUNTRIES,
).meta({
  description: `Parties to orders of arms, separated by commas, at most ${MOST_COUNTRIES}: a country by its ISO 3166-1 alpha-3 code, what is no country of today by its name in the register.`,
  example: "RUS,Soviet Union",
});

export const releaseSlug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, "expected a release's name in lower case with hyphens")
  .meta({ description: "A release's slug; see /api/v1/sources.", example: "sipri-milex-2024" });

export const indicatorSlugs = listOf(slug, "an indicator", "indicators", MOST_INDICATORS).meta({
  description: `Indicator slugs separated by commas, at most ${MOST_INDICATORS}; see /api/v1/indicators.`,
  example: "military-spending-usd,tanks",
});

/** A table of every country may have this many columns. */
export const MOST_COLUMNS = 60;

export const manyIndicatorSlugs = listOf(slug, "an indicator", "indicators", MOST_COLUMNS).meta({
  description: `Indicator slugs separated by commas, at most ${MOST_COLUMNS}; see /api/v1/indicators.`,
  example: "military-spending-usd,tanks",
});

/** So many as one picture holds under one another. */
export const MOST_IN_PICTURE = 8;

export const fewIndicatorSlugs = listOf(slug, "an indicator", "indicators", MOST_IN_PICTURE).meta({
  description: `Indicator slugs separated by commas, at most ${MOST_IN_PICTURE}; see /api/v1/indicators.`,
  example: "military-spending-usd,tanks",
});

export const indicatorSlug = slug.meta({
  description: "An indicator's slug; see /api/v1/indicators.",
  example: "military-spending-usd",
});

export const sourceSlugs = listOf(slug, "a source", "sources", MOST_INDICATORS).meta({
  description: "Source slugs separated by commas; see /api/v1/sources.",
  example: "sipri-milex",
});

export const publisherSlug = slug.meta({
  description: "Slug of a source that publishes a ranking.",
  example: "gfp",
});

export const rankingSubject = slug.default("gfp").meta({
  description:
    "What countries are ranked by: a source that publishes a ranking, or an indicator's slug; from an indicator the rank is derived here.",
  example: "cinc",
});

export const regionName = z.string().min(1).max(60).meta({
  description: "A region or subregion by UN M49, in English.",
  example: "Eastern Asia",
});

export const groupSlug = slug.meta({
  description: "A country group's slug; see /api/v1/countries.",
  example: "landlocked",
});

export const mapZoom = z.enum(["world", "northeast-asia"]).default("world").meta({
  description: "How much of the world a map shows.",
});

export const year = wholeNumber(
  FIRST_YEAR,
  LAST_YEAR,
  `expected a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
).meta({ description: "A calendar year.", example: "2024" });

export const within = wholeNumber(0, 50, "expected a number of years from 0 to 50").meta({
  description:
    "How many years from the year asked a figure may lie; it carries its own year. 0 where absent.",
  example: "3",
});

export const edition = wholeNumber(
  1900,
  LAST_YEAR,
  `expected an edition's year from 1900 to ${LAST_YEAR}`,
).meta({ description: "The year on an edition's cover.", example: "2025" });

export const around = wholeNumber(1, 200, "expected a number of places from 1 to 200").meta({
  description: "With near: how many places above and below it.",
  example: "10",
});

export const rankSpan = z
  .string()
  .regex(/^(\d{1,4}-\d{0,4}|-\d{1,4})$/, "expected a span of ranks such as 80-110, 80- or -110")
  .meta({ description: "A span of ranks; either end may be open.", example: "80-110" });

export const yesOrNo = z.enum(["yes", "no"]);

export const valueRanges = listOf(
  z
    .string()
    .refine((text) => readValueRange(text) !== null, "expected indicator:least:most, one end open"),
  "a range",
  "ranges",
  MOST_INDICATORS,
).meta({
  description: "Spans that values must lie in, as indicator:least:most; either end may be open.",
  example: "population:1000000:5000000",
});

export const sortTerms = listOf(
  z
    .string()
    .refine((text) => readSortTerm(text) !== null, "expected a column's key, a hyphen before it"),
  "a column",
  "columns",
  MOST_INDICATORS,
).meta({
  description:
    "What rows are ordered by, the first first: rank, name, change, value or a column's slug; a hyphen turns it round.",
  example: "-population,name",
});

/** The law that a span does not end before it begins; open ends hold it. */
export function startsBeforeItEnds(span: object): boolean {
  const { from, to }: { from?: unknown; to?: unknown } = span;
  return typeof from !== "number" || typeof to !== "number" || from <= to;
}

/** The same law for a span whose end is called `until`. */
export function endsAfterItStarts(span: object): boolean {
  const { from, until }: { from?: unknown; until?: unknown } = span;
  return startsBeforeItEnds({ from, to: until });
}

export const measure = z.enum(MEASURES).optional().meta({
  description:
    "As what figures are given: absolute, as stated, where absent; the others are divided by population, land area, land borders, GDP, the world's sum, the base year's figure or the year before.",
  example: "per-head",
});

export const yearMeasure = z.enum(YEAR_MEASURES).optional().meta({
  description:
    "As what figures are given: absolute, as stated, where absent; the others are divided by population, land area, land borders, GDP or the world's sum.",
  example: "per-head",
});

export const tieKinds = namesAmong(TIE_KINDS, "a kind").meta({
  description: `Kinds of tie separated by commas: ${TIE_KINDS.join(", ")}.`,
  example: "defence-pact,consultation",
});

export const networkKinds = namesAmong(NETWORK_KINDS, "a kind")
  .default([...USUAL_NETWORK_KINDS])
  .meta({
    description: `Kinds of tie that are drawn, separated by commas: ${NETWORK_KINDS.join(", ")}.`,
    example: "defence-pact,arms-orders",
  });

export const missionNames = listOf(
  z
    .string()
    .max(40)
    .regex(/^[A-Z][A-Za-z]*( [A-Z]+)*$/, "expected missions' acronyms, separated by commas"),
  "a mission",
  "missions",
  MOST_INDICATORS,
).meta({
  description: `Acronyms of missions separated by commas, at most ${MOST_INDICATORS}.`,
  example: "UNMISS,UNIFIL",
});

/** A short list of years, each once. */
export function yearList(most: number) {
  return z
    .string()
    .transform((text) => text.split(","))
    .pipe(
      z
        .array(year)
        .max(most, `at most ${most} years at a time`)
        .refine((all) => new Set(all).size === all.length, "a year stands twice"),
    )
    .meta({
      description: `Calendar years separated by commas, at most ${most}.`,
      example: "2000,2024",
    });
}
