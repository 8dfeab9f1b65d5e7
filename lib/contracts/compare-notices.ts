import { toReachWords } from "@/lib/domain/count-words";
import { MEASURE_NAMES, type Measure } from "@/lib/domain/measure";
import { DEFAULT_COUNTRIES } from "./chosen-countries";
import type { CompareView } from "./compare-view";
import type { CoveredYears } from "./coverage";

/** A step out of what cannot be shown. */
interface Remedy {
  label: string;
  change: Partial<CompareView>;
}

/** What cannot be shown as asked, and the steps out of it. */
export interface Notice {
  text: string;
  remedies: Remedy[];
}

const SHOW_AS_STATED: Remedy = {
  label: "Show figures as stated",
  change: { measure: "absolute" },
};

const SHOW_BARS: Remedy = { label: "Show bars", change: { kind: "bars" } };

export const USUAL_YEARS: Remedy = {
  label: "Show the usual years",
  change: { from: null, to: null },
};

export const NO_COUNTRY: Notice = {
  text: "No country is chosen, so there is nothing to compare.",
  remedies: [
    { label: "Compare Mongolia, Russia and China", change: { country: [...DEFAULT_COUNTRIES] } },
  ],
};

export const NO_INDICATOR: Notice = {
  text: "No indicator is chosen.",
  remedies: [{ label: "Show military spending", change: { indicator: ["military-spending-usd"] } }],
};

export const AS_STATED: Notice = {
  text: "This chart shows figures as stated.",
  remedies: [
    { label: "Show bars by the measure", change: { kind: "bars" } },
    { label: "Figures as stated", change: { measure: "absolute" } },
  ],
};

export const MEASURE_NEEDS_YEARS: Notice = {
  text: "An index and growth need years beside one another. Figures are as stated.",
  remedies: [{ label: "Show it as lines", change: { kind: "lines" } }, SHOW_AS_STATED],
};

export const TOO_FEW_YEARS: Notice = {
  text: "These countries have figures of one year at most, so years cannot be compared.",
  remedies: [SHOW_BARS],
};

/** Of a ratio, which has nothing to stand beside. */
export function tellLoneCountry(country: readonly string[]): Notice {
  const others = DEFAULT_COUNTRIES.filter((iso3) => !country.includes(iso3));
  return {
    text: "A ratio needs a second country.",
    remedies: [{ label: "Add others", change: { country: [...country, ...others] } }],
  };
}

/**
 * Of indicators for which one chart has no room.
 *
 * @param names of those left out
 * @param turned every indicator, those left out first
 */
export function tellLeftOut(most: number, names: readonly string[], turned: string[]): Notice {
  return {
    text: `${most} indicators fit at a time; not shown: ${names.join(", ")}.`,
    remedies: [
      { label: "Show these first", change: { indicator: turned } },
      { label: "Show all in a heat table", change: { kind: "heat" } },
    ],
  };
}

/** Of a scatter, which needs a second indicator. */
export function tellLoneIndicator(
  only: { slug: string; name: string },
  added: { slug: string; name: string },
): Notice {
  return {
    text: `A scatter sets two indicators against each other, and only one is chosen: ${only.name}.`,
    remedies: [
      { label: `Add ${added.name}`, change: { indicator: [added.slug, only.slug] } },
      SHOW_BARS,
    ],
  };
}

export function tellUnfitMeasure(
  measure: Measure,
  { name, unit }: { name: string; unit: string },
): Notice {
  return {
    text: `“${MEASURE_NAMES[measure]}” says nothing of ${name} (${unit}). Figures are as stated.`,
    remedies: [SHOW_AS_STATED],
  };
}

/** @param covered not empty */
export function tellEmptySpan(
  { from, to }: Pick<CompareView, "from" | "to">,
  covered: CoveredYears,
): Notice {
  const span = [...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`to ${to}`])];
  const [first, last] = [covered[0]?.year, covered.at(-1)?.year];
  return {
    text: `None of these countries has a figure ${span.join(" ")}: at hand are ${first} to ${last}.`,
    remedies: [{ label: "Show all years", change: { from: null, to: null } }],
  };
}

export function tellUnknownBase(base: number): Notice {
  return {
    text: `No figure is known of ${base}, which was to be 100.`,
    remedies: [{ label: "Begin from the first shared year", change: { base: null } }],
  };
}

/** Farther than this, a figure says nothing of the year asked. */
const FARTHEST_TAKEN = 50;

/**
 * @param apart years from the one asked to the nearest that has a figure
 * @param remedies to that nearest year, and to the usual ones
 */
export function tellEmptyYear({
  year,
  within,
  apart,
  remedies: [nearest, usual],
}: {
  year: number;
  within: number;
  apart: number;
  remedies: readonly [nearest: Remedy, usual: Remedy];
}): Notice {
  const reach = { label: `Take figures ${toReachWords(apart)}`, change: { within: apart } };
  return {
    text: `None of these countries has a figure of ${within === 0 ? year : `${year - within} to ${year + within}`}.`,
    remedies: [nearest, ...(apart <= FARTHEST_TAKEN ? [reach] : []), usual],
  };
}

/** Of years side by side, of which only one was asked. */
export function tellOneYear(year: number, shown: readonly number[]): Notice {
  return {
    text: `Years stand side by side, and only ${year} is chosen. Shown are ${shown.join(" and ")}.`,
    remedies: [{ label: `Show ${year} as bars`, change: { kind: "bars", year } }],
  };
}

/** @param isOfRanks whether the years are editions, of which there are no bars */
export function tellSameYears(year: number, isOfRanks: boolean): Notice {
  const bars: Remedy = { label: `Show ${year} as bars`, change: { kind: "bars", year } };
  return {
    text: `Both years are ${year}, so there is nothing between them to compare.`,
    remedies: [USUAL_YEARS, ...(isOfRanks ? [] : [bars])],
  };
}

export function tellUnknownEdition(asked: number, editions: readonly number[]): Notice {
  return {
    text: `There is no ${asked} edition here. At hand: ${editions.join(", ")}.`,
    remedies: [{ label: "Show the newest two", change: { from: null, to: null } }],
  };
}
