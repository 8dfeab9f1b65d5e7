import { fitsMeasure, type Measure, needsYears, type YearMeasure } from "@/lib/domain/measure";
import {
  AS_STATED,
  MEASURE_NEEDS_YEARS,
  NO_COUNTRY,
  NO_INDICATOR,
  type Notice,
  TOO_FEW_YEARS,
  tellEmptySpan,
  tellEmptyYear,
  tellLeftOut,
  tellLoneCountry,
  tellLoneIndicator,
  tellOneYear,
  tellSameYears,
  tellUnfitMeasure,
  tellUnknownBase,
  tellUnknownEdition,
  USUAL_YEARS,
} from "./compare-notices";
import { type CompareView, isOfTwoCountries, MEASURED, toMostShown } from "./compare-view";
import type { CoveredYears } from "./coverage";
import type { FigureView } from "./figures";
import { findNearest, toUsualYears } from "./usual-years";

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

/**
 * The figure that a view asks for. What the address leaves open is filled with what is usual; what
 * cannot be is told with a remedy, and the nearest thing that can be is shown meanwhile.
 */
export function toCompareFigure(view: CompareView, facts: CompareFacts): CompareFigure {
  const { kind, country, axis, within, sort } = view;
  const notices: Notice[] = [];
  const isOfRanks = kind === "slope" && view.publisher !== "";
  if (country.length === 0) {
    return { figure: null, notices: [NO_COUNTRY] };
  }
  const [first] = view.indicator;
  const indicator = facts.indicators.get(first ?? "");
  if (indicator === undefined && !isOfRanks) {
    return { figure: null, notices: [NO_INDICATOR] };
  }
  const slug = indicator?.slug ?? "";
  const shown = { indicator: slug, country, axis };
  const spread = within === 0 ? {} : { within };
  const draw = (figure: FigureView): CompareFigure => ({ figure, notices });

  if (!MEASURED.has(kind) && view.measure !== "absolute") {
    notices.push(AS_STATED);
  }
  switch (kind) {
    case "bars": {
      return draw({ kind, ...shown, ...toYear(), measure: toYearMeasure(), sort });
    }
    case "grouped": {
      const usual = toUsualYears(facts.covered);
      const years = (view.years.length > 1 ? view.years : usual).toSorted(ascending);
      if (years.length < 2) return tooFewYears();
      const [asked, ...more] = view.years;
      if (asked !== undefined && more.length === 0) notices.push(tellOneYear(asked, years));
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
        notices.push(tellLoneCountry(country));
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
      notices.push(tellLeftOut(most, names, [...left, ...view.indicator.slice(0, most)]));
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
    const added = { slug: other, name: facts.indicators.get(other)?.name ?? other };
    return drawNothing(tellLoneIndicator({ slug, name: indicator?.name ?? slug }, added));
  }

  function toFitting(measure: Measure): Measure {
    if (indicator === undefined || fitsMeasure(indicator, measure)) return measure;
    notices.push(tellUnfitMeasure(measure, indicator));
    return "absolute";
  }

  function toYearMeasure(): YearMeasure {
    const measure = view.measure;
    if (needsYears(measure)) {
      notices.push(MEASURE_NEEDS_YEARS);
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
      notices.push(tellEmptySpan(view, facts.covered));
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
      notices.push(tellUnknownBase(view.base));
      return {};
    }
    return { base: view.base };
  }

  /** The two years asked, each held against what there is. */
  function checkPair(): void {
    const usual = USUAL_YEARS;
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
    const showNearest = { label: `Show ${nearest}`, change: toChange(nearest) };
    const apart = Math.abs(nearest - year);
    notices.push(tellEmptyYear({ year, within, apart, remedies: [showNearest, usual] }));
  }

  function sameYears(year: number): CompareFigure {
    return drawNothing(tellSameYears(year, isOfRanks));
  }

  function tooFewYears(): CompareFigure {
    return drawNothing(TOO_FEW_YEARS);
  }

  function drawNothing(notice: Notice): CompareFigure {
    return { figure: null, notices: [...notices, notice] };
  }

  function keepEdition(asked: number | null, usual: number): number | undefined {
    if (asked === null || facts.editions.includes(asked)) return asked ?? facts.editions.at(usual);
    notices.push(tellUnknownEdition(asked, facts.editions));
    return facts.editions.at(usual);
  }
}

function ascending(one: number, other: number): number {
  return one - other;
}
