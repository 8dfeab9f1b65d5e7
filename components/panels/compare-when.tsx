"use client";

import { useCallback } from "react";
import { press } from "@/components/ui/press";
import { ViewLink } from "@/components/ui/view-link";
import { YearSlider } from "@/components/ui/year-slider";
import { type CompareView, isOfTwoCountries } from "@/lib/contracts/compare-view";
import { findNearest, toUsualYears } from "@/lib/contracts/usual-years";
import { toReachWords } from "@/lib/domain/count-words";
import { EditionChoices } from "./compare-editions";
import { useCompareFigure, useCompareView } from "./compare-facts";
import { Selection } from "./compare-what";
import { usePrefetchedView } from "./use-prefetched-view";

const IN_TIME: ReadonlySet<string> = new Set(["lines", "multiples"]);
const OF_A_FEW_YEARS: ReadonlySet<string> = new Set(["grouped", "slope", "dumbbell"]);

/** When: a year, a span, or a few years beside one another, by what the chart takes. */
export function CompareWhen() {
  const { view } = useCompareView();
  const { covered } = useCompareFigure(view);
  if (view.kind === "slope" && view.publisher !== "") return <EditionChoices />;
  if (covered.length === 0) return null;
  return (
    <div>
      {IN_TIME.has(view.kind) ? (
        <Span />
      ) : OF_A_FEW_YEARS.has(view.kind) && !isOfTwoCountries(view) ? (
        <FewYears />
      ) : (
        <OneYear />
      )}
    </div>
  );
}

/** Where there are figures, and a year in words. */
function useMarks() {
  const { view } = useCompareView();
  const { covered, countries } = useCompareFigure(view);
  const marks = covered.map(({ year, countries: have }) => ({
    year,
    share: have / Math.max(1, countries),
  }));
  const toWords = (year: number) => {
    const have = covered.find((each) => each.year === year)?.countries ?? 0;
    const all = countries === 1 ? "country" : "countries";
    return have === 0 ? `${year}: no figures` : `${year}: ${have} of ${countries} ${all}`;
  };
  return { marks, toWords };
}

function OneYear() {
  const { view, setView, toHref } = useCompareView();
  const { marks, toWords } = useMarks();
  const prefetch = usePrefetchedView();
  const newest = marks.at(-1)?.year ?? 0;
  const year = view.year ?? newest;
  const change = useCallback((chosen: number) => setView({ year: chosen }, "replace"), [setView]);
  return (
    <div className="grid gap-y-2">
      <YearSlider
        label={view.year === null ? "Year (each country’s newest is shown)" : "Year"}
        marks={marks}
        value={year}
        toWords={toWords}
        onChange={change}
        onPlayNext={(next) => prefetch({ year: next })}
      />
      {isOfTwoCountries(view) && <TwoYearsLink />}
      {view.year !== null && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <WithinChoice />
          <ViewLink
            href={toHref({ year: null })}
            onChoose={() => setView({ year: null })}
            className={press.word}
          >
            Each country’s newest
          </ViewLink>
        </div>
      )}
    </div>
  );
}

/** From two countries to two years of one indicator. */
function TwoYearsLink() {
  const { view, setView, toHref } = useCompareView();
  const { covered } = useCompareFigure(view);
  const [from, to] = toUsualYears(covered);
  if (from === undefined || to === undefined) return null;
  return (
    <ViewLink
      href={toHref({ from, to })}
      onChoose={() => setView({ from, to })}
      className={press.word}
    >
      Two years instead
    </ViewLink>
  );
}

const WITHIN = [0, 1, 2, 3, 5, 10, 20];

/** How far from the year asked a figure may lie. */
function WithinChoice() {
  const { view, setView } = useCompareView();
  const all = [...new Set([...WITHIN, view.within])].sort((one, other) => one - other);
  return (
    <Selection
      label="Figures of"
      value={String(view.within)}
      options={all.map((years) => [String(years), toReachWords(years)])}
      onChoose={(chosen) => setView({ within: Number(chosen) })}
    />
  );
}

function Span() {
  const { view, setView, toHref } = useCompareView();
  const { marks, toWords } = useMarks();
  const [first, last] = [marks[0]?.year ?? 0, marks.at(-1)?.year ?? 0];
  const [from, to] = [view.from ?? first, view.to ?? last];
  const isWhole = view.from === null && view.to === null;
  return (
    <>
      <div className="grid gap-x-8 gap-y-2 md:grid-cols-2 lg:grid-cols-1">
        <YearSlider
          label="From"
          marks={marks}
          value={from}
          toWords={toWords}
          onChange={(year) => setView({ from: Math.min(year, to) }, "replace")}
        />
        <YearSlider
          label="To"
          marks={marks}
          value={to}
          toWords={toWords}
          onChange={(year) => setView({ to: Math.max(year, from) }, "replace")}
        />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
        {!isWhole && (
          <ViewLink
            href={toHref({ from: null, to: null })}
            onChoose={() => setView({ from: null, to: null })}
            className={press.word}
          >
            All years
          </ViewLink>
        )}
        {view.measure === "index" && <BaseChoice />}
      </div>
    </>
  );
}

/** Which year is 100. */
function BaseChoice() {
  const { view, setView } = useCompareView();
  const { marks } = useMarks();
  return (
    <Selection
      label="100 in"
      value={view.base === null ? "" : String(view.base)}
      options={[
        ["", "the first shared year"],
        ...marks.map(({ year }) => [String(year), String(year)] as const),
      ]}
      onChoose={(year) => setView({ base: year === "" ? null : Number(year) })}
    />
  );
}

/** Two years, and for bars a third. */
function FewYears() {
  const { view, setView, toHref } = useCompareView();
  const { covered } = useCompareFigure(view);
  const usual = toUsualYears(covered);
  const hasTwo = view.kind !== "grouped";
  const chosen = hasTwo
    ? [view.from ?? usual[0], view.to ?? usual[1]]
    : view.years.length > 1
      ? view.years
      : usual;
  const shown = chosen.flatMap((year) => year ?? []);
  const toChange = (place: number, text: string): Partial<CompareView> => {
    const year = text === "" ? [] : [Number(text)];
    const years = [...shown.slice(0, place), ...year, ...shown.slice(place + 1)];
    if (!hasTwo) return { years: [...new Set(years)].sort((one, other) => one - other) };
    const [from = null, to = null] = years.sort((one, other) => one - other);
    return { from, to };
  };
  const options = covered.map(({ year }) => [String(year), String(year)] as const).toReversed();
  const places = hasTwo ? 2 : 3;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {Array.from({ length: places }, (_, place) => {
        const year = shown[place];
        const isExtra = place === 2;
        return (
          <Selection
            // biome-ignore lint/suspicious/noArrayIndexKey: the places are what they are
            key={place}
            label={place === 0 ? "Years" : "and"}
            value={year === undefined ? "" : String(year)}
            options={[
              ...(isExtra || year === undefined ? [["", "—"] as const] : []),
              ...(year !== undefined && findNearest(covered, year) !== year
                ? [[String(year), `${year}: no figures`] as const]
                : []),
              ...options,
            ]}
            onChoose={(text) => setView(toChange(place, text))}
          />
        );
      })}
      <WithinChoice />
      {view.kind === "dumbbell" && view.country.length === 2 && (
        <ViewLink
          href={toHref({ from: null, to: null })}
          onChoose={() => setView({ from: null, to: null })}
          className={press.word}
        >
          The two countries instead
        </ViewLink>
      )}
    </div>
  );
}
