"use client";

import { CopyLink } from "@/components/ui/copy-link";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { Select } from "@/components/ui/select";
import { MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import { useCompare } from "@/lib/queries/compare";
import { useRanks } from "@/lib/queries/rankings";
import { toComparedTitle } from "@/lib/series/compared-title";
import { toRankSentence } from "@/lib/series/sentences";
import type { StaticFigure } from "@/lib/series/written-aside";
import { BarsPanel } from "./bars-panel";
import { CountryChoice } from "./country-choice";
import { EditionChoice } from "./edition-choice";
import { IndicatorChooser } from "./indicator-chooser";
import { LinesPanel } from "./lines-panel";
import { useOverviewView } from "./overview-context";
import { QueryStates } from "./query-states";
import { RankCards } from "./rank-cards";
import { RanksPanel } from "./ranks-panel";
import { useSiteFacts } from "./site-facts";

/** Figures as the server drew them for the view that the page was opened with. */
export interface OverviewFigures {
  /** The view's own query; a figure stands only as long as the view is this one. */
  query: string;
  bars: Record<string, StaticFigure>;
  lines: Record<string, StaticFigure>;
  ranks: StaticFigure | null;
}

const MOST_INDICATORS = 20;

/** The overview: who is compared, where they rank, and what their figures say. */
export function Overview({ figures }: { figures: OverviewFigures }) {
  const { names: known } = useSiteFacts();
  const { view, problems, setView, toHref } = useOverviewView();
  const compare = useCompare(view.country, view.indicator);
  const names = new Map(Object.entries(known));
  const isAsDrawn = toHref({}) === figures.query;
  return (
    <>
      <Headline names={names} />
      <ProblemList problems={problems} />
      <CountryChoice />
      <section aria-labelledby="published-ranks" className="mt-6">
        <h2 id="published-ranks" className="sr-only">
          Published ranks
        </h2>
        <RankCards names={names} />
      </section>

      <section aria-labelledby="side-by-side" className="mt-12">
        <SectionHead id="side-by-side" title="Side by side">
          <AxisChoice />
          <IndicatorChooser
            chosen={view.indicator}
            most={MOST_INDICATORS}
            onChoose={(indicator) => setView({ indicator })}
          />
        </SectionHead>
        <QueryStates query={compare} empty={toEmpty(view.country.length, view.indicator.length)}>
          <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
            {compare.data?.data.map((compared) => (
              <BarsPanel
                key={compared.slug}
                view={{
                  kind: "bars",
                  indicator: compared.slug,
                  ...{ country: view.country, axis: view.axis },
                }}
                together={view.indicator}
                figure={isAsDrawn ? (figures.bars[compared.slug] ?? null) : null}
              />
            ))}
          </div>
        </QueryStates>
      </section>

      <section aria-labelledby="over-time" className="mt-12">
        <SectionHead id="over-time" title="Over time">
          <FirstYearChoice />
          <IndicatorChooser
            chosen={view.series}
            most={MOST_CHOSEN}
            onChoose={(series) => setView({ series })}
          />
        </SectionHead>
        {view.country.length > 0 && (
          <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
            <RanksPanel
              view={{ kind: "ranks", publisher: "gfp", country: view.country }}
              figure={isAsDrawn ? figures.ranks : null}
            />
            {view.series.map((slug) => (
              <LinesPanel
                key={slug}
                view={{
                  kind: "lines",
                  indicator: slug,
                  ...{ country: view.country, from: view.from, axis: view.axis },
                }}
                figure={isAsDrawn ? (figures.lines[slug] ?? null) : null}
              />
            ))}
          </div>
        )}
        {toEmpty(view.country.length, view.series.length) && (
          <p className="py-6 text-15 text-muted">
            {toEmpty(view.country.length, view.series.length)}
          </p>
        )}
      </section>
    </>
  );
}

function toEmpty(countries: number, indicators: number): string | null {
  if (countries === 0) return "Choose a country to see its figures.";
  return indicators === 0 ? "Choose an indicator to see its figures." : null;
}

function Headline({ names }: { names: ReadonlyMap<string, string> }) {
  const { view, toHref } = useOverviewView();
  const { origin } = useSiteFacts();
  const ranks = useRanks("gfp", view.edition, view.country);
  const ranking = ranks.data?.data;
  const places = view.country.flatMap(
    (iso3) => ranking?.entries.find((entry) => entry.iso3 === iso3) ?? [],
  );
  const sentence = ranking && toRankSentence(ranking.edition, ranking.rankedCountries, places);
  return (
    <div className="py-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h1 className="max-w-[34ch] text-24 leading-tight font-semibold sm:text-36">
          {toComparedTitle(view.country.map((iso3) => names.get(iso3) ?? iso3))}
        </h1>
        <div className="flex flex-wrap items-center gap-3">
          <EditionChoice />
          <CopyLink toText={() => `${origin}${toHref({})}`}>Copy link</CopyLink>
        </div>
      </div>
      {sentence && (
        <p className="number mt-3 max-w-[70ch] text-18">
          {sentence}{" "}
          <span className="block text-13 text-muted">Global Firepower’s ranking, quoted.</span>
        </p>
      )}
    </div>
  );
}

function SectionHead({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-3 border-b-2 border-ink pb-2">
      <h2 id={id} className="text-24 font-semibold">
        {title}
      </h2>
      <div className="flex flex-wrap items-center gap-4">{children}</div>
    </div>
  );
}

function AxisChoice() {
  const { view, setView } = useOverviewView();
  return (
    <label className="flex min-h-9 items-center gap-2 text-13">
      <input
        type="checkbox"
        className="size-4 accent-(--accent)"
        checked={view.axis === "log"}
        onChange={({ target }) => setView({ axis: target.checked ? "log" : "linear" })}
      />
      Log scale
    </label>
  );
}

const FIRST_YEARS = [1816, 1900, 1950, 1970, 1990, 2000, 2010, 2020];

function FirstYearChoice() {
  const { view, setView } = useOverviewView();
  const years = [...new Set([...FIRST_YEARS, view.from])].sort((one, other) => one - other);
  return (
    <label className="flex items-center gap-2 text-13">
      From
      <Select
        className={`${press.field} number`}
        value={view.from}
        onChange={({ target }) => setView({ from: Number(target.value) })}
      >
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </Select>
    </label>
  );
}
