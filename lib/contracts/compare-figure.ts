import { toReachWords } from "@/lib/domain/count-words";
import {
  fitsMeasure,
  MEASURE_NAMES,
  type Measure,
  needsYears,
  type YearMeasure,
} from "@/lib/domain/measure";
import { DEFAULT_COUNTRIES } from "./chosen-countries";
import { type CompareKind, type CompareView, isOfTwoCountries, toMostShown } from "./compare-view";
import type { CoveredYears } from "./coverage";
import type { FigureView } from "./figures";

/** What cannot be shown as asked, and one step out of it. */
export interface Notice {
  text: string;
  remedies: { label: string; change: Partial<CompareView> }[];
}

/** What the page draws for a view. */
export interface CompareFigure {
  /** Null where the choice says nothing yet; a notice tells what is missing. */
  figure: FigureView | null;
  notices: Notice[];
}

interface NamedIndicator {
  slug: string;
  name: string;
  unit: string;
}

/** What a view is resolved with. */
export interface CompareFacts {
  indicators: ReadonlyMap<string, NamedIndicator>;
  /** In which years the first indicator has figures for the countries chosen. */
  covered: CoveredYears;
  /** Of the publisher's ranking, oldest first. */
  editions: readonly number[];
}

/** Kinds that show figures by a measure; the others show them as stated. */
export const MEASURED: ReadonlySet<CompareKind> = new Set<CompareKind>([
  "bars",
  "grouped",
  "lines",
  "slope",
]);

/**
 * The figure that a view asks for. What the address leaves open is filled with what is usual; what
 * cannot be is told with a remedy, and the nearest thing that can be is shown meanwhile.
 */
export function toCompareFigure(view: CompareView, facts: CompareFacts): CompareFigure {
  const { kind, country, axis, within, sort } = view;
  const notices: Notice[] = [];
  const isOfRanks = kind === "slope" && view.publisher !== "";
  if (country.length === 0) {
    const change = { country: [...DEFAULT_COUNTRIES] };
    return {
      figure: null,
      notices: [
        {
          text: "No country is chosen, so there is nothing to compare.",
          remedies: [{ label: "Compare Mongolia, Russia and China", change }],
        },
      ],
    };
  }
  const [first] = view.indicator;
  const indicator = facts.indicators.get(first ?? "");
  if (indicator === undefined && !isOfRanks) {
    const change = { indicator: ["military-spending-usd"] };
    return {
      figure: null,
      notices: [
        {
          text: "No indicator is chosen.",
          remedies: [{ label: "Show military spending", change }],
        },
      ],
    };
  }
  const slug = indicator?.slug ?? "";
  const shown = { indicator: slug, country, axis };
  const spread = within === 0 ? {} : { within };
  const draw = (figure: FigureView): CompareFigure => ({ figure, notices });

  if (!MEASURED.has(kind) && view.measure !== "absolute") {
    notices.push({
      text: "This chart shows figures as stated.",
      remedies: [
        { label: "Show bars by the measure", change: { kind: "bars" } },
        { label: "Figures as stated", change: { measure: "absolute" } },
      ],
    });
  }
  switch (kind) {
    case "bars": {
      return draw({ kind, ...shown, ...toYear(), measure: toYearMeasure(), sort });
    }
    case "grouped": {
      const usual = toUsualYears(facts.covered);
      const years = (view.years.length > 1 ? view.years : usual).toSorted(ascending);
      if (years.length < 2) return tooFewYears();
      if (view.years.length === 1) tellOneYear(view.years[0], years);
      if (view.years.length > 1) {
        for (const each of years) {
          const others = years.filter((year) => year !== each);
          const toChange = (year: number) => ({ years: [...others, year].toSorted(ascending) });
          checkYear(each, toChange, { label: "Show the usual years", change: { years: [] } });
        }
      }
      return draw({ kind, ...shown, years, ...spread, measure: toYearMeasure(), sort });
    }
    case "lines": {
      const measure = toFitting(view.measure);
      const base = measure === "index" ? toBase() : {};
      return draw({ kind, ...shown, ...toSpan(), measure, ...base });
    }
    case "slope": {
      if (isOfRanks) {
        const [from, to] = [keepEdition(view.from, -2), keepEdition(view.to, -1)];
        if (from !== undefined && from === to) return sameYears(from);
        return draw({ kind, publisher: view.publisher, country, from, to, axis: "linear" });
      }
      const [early, late] = toUsualYears(facts.covered);
      const [from = early, to = late] = [view.from ?? undefined, view.to ?? undefined];
      if (from === undefined || to === undefined) return tooFewYears();
      if (from === to) return sameYears(from);
      checkPair();
      const measure = toYearMeasure();
      return draw({ kind, ...shown, from, to, ...spread, measure });
    }
    case "ratio": {
      if (country.length < 2) {
        const other = DEFAULT_COUNTRIES.filter((iso3) => !country.includes(iso3));
        notices.push({
          text: "A ratio needs a second country.",
          remedies: [{ label: "Add others", change: { country: [...country, ...other] } }],
        });
      }
      return draw({ kind, indicator: toShown(), country, ...toYear() });
    }
    case "heat":
      return draw({ kind, indicator: toShown(), country, ...toYear() });
    case "multiples":
      return draw({ kind, ...shown, ...toSpan(), scales: view.scales });
    case "scatter": {
      const across = toShown();
      if (across.length < 2) return oneIsNotEnough();
      const { xaxis, yaxis, region, group } = view;
      const scope = { ...(region !== "" && { region }), ...(group !== "" && { group }) };
      return draw({ kind, indicator: across, country, ...scope, ...toYear(), xaxis, yaxis });
    }
    case "dumbbell": {
      if (isOfTwoCountries(view)) {
        return draw({ kind, indicator: toShown(), country, ...toYear(), axis });
      }
      const [early, late] = toUsualYears(facts.covered);
      const [from = early, to = late] = [view.from ?? undefined, view.to ?? undefined];
      if (from === undefined || to === undefined) return tooFewYears();
      if (from === to) return sameYears(from);
      checkPair();
      return draw({ kind, indicator: [slug], country, from, to, ...spread, axis });
    }
  }

  /** The indicators that one chart holds; the rest are told, with the way to see them. */
  function toShown(): string[] {
    const most = toMostShown(view);
    const left = view.indicator.slice(most);
    if (left.length > 0) {
      const names = left.map((each) => facts.indicators.get(each)?.name ?? each);
      notices.push({
        text: `${most} indicators fit at a time; not shown: ${names.join(", ")}.`,
        remedies: [
          {
            label: "Show these first",
            change: { indicator: [...left, ...view.indicator.slice(0, most)] },
          },
          { label: "Show all in a heat table", change: { kind: "heat" } },
        ],
      });
    }
    return view.indicator.slice(0, most);
  }

  /** The year asked, or nothing for each country's newest. */
  function toYear() {
    if (view.year === null) return {};
    checkYear(view.year, (year) => ({ year }), {
      label: "Show each country’s newest",
      change: { year: null },
    });
    return { year: view.year, ...spread };
  }

  function oneIsNotEnough(): CompareFigure {
    const other = slug === "gdp-usd" ? "population" : "gdp-usd";
    notices.push({
      text: `A scatter sets two indicators against each other, and only one is chosen: ${indicator?.name}.`,
      remedies: [
        {
          label: `Add ${facts.indicators.get(other)?.name ?? other}`,
          change: { indicator: [other, slug] },
        },
        { label: "Show bars", change: { kind: "bars" } },
      ],
    });
    return { figure: null, notices };
  }

  function toFitting(measure: Measure): Measure {
    if (indicator === undefined || fitsMeasure(indicator, measure)) return measure;
    notices.push({
      text: `“${MEASURE_NAMES[measure]}” says nothing of ${indicator.name} (${indicator.unit}). Figures are as stated.`,
      remedies: [{ label: "Show figures as stated", change: { measure: "absolute" } }],
    });
    return "absolute";
  }

  function toYearMeasure(): YearMeasure {
    const measure = view.measure;
    if (needsYears(measure)) {
      notices.push({
        text: "An index and growth need years beside one another. Figures are as stated.",
        remedies: [
          { label: "Show it as lines", change: { kind: "lines" } },
          { label: "Show figures as stated", change: { measure: "absolute" } },
        ],
      });
      return "absolute";
    }
    const fitting = toFitting(measure);
    return needsYears(fitting) ? "absolute" : fitting;
  }

  /** The span asked; one without figures is shown as empty as it is, with the way out. */
  function toSpan() {
    const [from, to] = [view.from ?? Number.NEGATIVE_INFINITY, view.to ?? Number.POSITIVE_INFINITY];
    const has = facts.covered.some(({ year }) => year >= from && year <= to);
    if (!has && facts.covered.length > 0) {
      const [first, last] = [facts.covered[0]?.year, facts.covered.at(-1)?.year];
      const span = [
        ...(view.from === null ? [] : [`from ${view.from}`]),
        ...(view.to === null ? [] : [`to ${view.to}`]),
      ];
      notices.push({
        text: `None of these countries has a figure ${span.join(" ")}: at hand are ${first} to ${last}.`,
        remedies: [{ label: "Show all years", change: { from: null, to: null } }],
      });
    }
    return {
      ...(view.from === null ? {} : { from: view.from }),
      ...(view.to === null ? {} : { to: view.to }),
    };
  }

  function toBase() {
    if (view.base === null) return {};
    const has = facts.covered.some(({ year }) => year === view.base);
    if (!has && facts.covered.length > 0) {
      notices.push({
        text: `No figure is known of ${view.base}, which was to be 100.`,
        remedies: [{ label: "Begin from the first shared year", change: { base: null } }],
      });
      return {};
    }
    return { base: view.base };
  }

  /** The two years asked, each held against what there is. */
  function checkPair(): void {
    const usual = { label: "Show the usual years", change: { from: null, to: null } };
    if (view.from !== null) checkYear(view.from, (from) => ({ from }), usual);
    if (view.to !== null) checkYear(view.to, (to) => ({ to }), usual);
  }

  /** A year without figures is shown as empty as it is, with the ways out. */
  function checkYear(
    year: number,
    toChange: (year: number) => Partial<CompareView>,
    usual: Notice["remedies"][number],
  ): void {
    if (facts.covered.length === 0) return;
    if (facts.covered.some((each) => Math.abs(each.year - year) <= within)) return;
    const nearest = findNearest(facts.covered, year);
    const apart = Math.abs(nearest - year);
    notices.push({
      text: `None of these countries has a figure of ${within === 0 ? year : `${year - within} to ${year + within}`}.`,
      remedies: [
        { label: `Show ${nearest}`, change: toChange(nearest) },
        ...(apart <= 50
          ? [{ label: `Take figures ${toReachWords(apart)}`, change: { within: apart } }]
          : []),
        usual,
      ],
    });
  }

  function tellOneYear(year: number | undefined, shown: readonly number[]): void {
    notices.push({
      text: `Years stand side by side, and only ${year} is chosen. Shown are ${shown.join(" and ")}.`,
      remedies: [{ label: `Show ${year} as bars`, change: { kind: "bars", year } }],
    });
  }

  function sameYears(year: number): CompareFigure {
    notices.push({
      text: `Both years are ${year}, so there is nothing between them to compare.`,
      remedies: [
        { label: "Show the usual years", change: { from: null, to: null } },
        ...(isOfRanks
          ? []
          : [{ label: `Show ${year} as bars`, change: { kind: "bars" as const, year } }]),
      ],
    });
    return { figure: null, notices };
  }

  function tooFewYears(): CompareFigure {
    notices.push({
      text: "These countries have figures of one year at most, so years cannot be compared.",
      remedies: [{ label: "Show bars", change: { kind: "bars" } }],
    });
    return { figure: null, notices };
  }

  function keepEdition(asked: number | null, usual: number): number | undefined {
    if (asked === null || facts.editions.includes(asked)) return asked ?? facts.editions.at(usual);
    notices.push({
      text: `There is no ${asked} edition here. At hand: ${facts.editions.join(", ")}.`,
      remedies: [{ label: "Show the newest two", change: { from: null, to: null } }],
    });
    return facts.editions.at(usual);
  }
}

const USUAL_SPAN = 10;
/** A year that so much of the best year's countries have figures of serves to compare them. */
const ENOUGH = 2 / 3;

/**
 * Two years to compare where none is asked: the newest that most of the countries have figures of,
 * and, of earlier such years, the one nearest to ten years before. Fewer where there are not two.
 */
export function toUsualYears(covered: CoveredYears): number[] {
  const most = Math.max(0, ...covered.map(({ countries }) => countries));
  const full = covered.filter(({ countries }) => countries >= most * ENOUGH);
  const last = full.at(-1)?.year;
  if (last === undefined) return [];
  const before = (full.length > 1 ? full : covered).filter(({ year }) => year < last);
  return before.length === 0 ? [last] : [findNearest(before, last - USUAL_SPAN), last];
}

/** The covered year nearest to another; of two equally near the earlier. */
export function findNearest(covered: CoveredYears, year: number): number {
  return covered.reduce(
    (best, each) => (Math.abs(each.year - year) < Math.abs(best - year) ? each.year : best),
    covered[0]?.year ?? year,
  );
}

function ascending(one: number, other: number): number {
  return one - other;
}
