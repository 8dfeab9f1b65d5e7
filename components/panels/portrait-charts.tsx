"use client";

import type { ReactNode } from "react";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { ViewLink } from "@/components/ui/view-link";
import { MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import type { IndicatorDomain } from "@/lib/domain/indicator";
import { DOMAIN_NAMES } from "@/lib/series/domain-names";
import { MOST_OPEN } from "@/lib/series/profile";
import type { StaticFigure } from "@/lib/series/written-aside";
import { CountryChoice } from "./country-choice";
import { LinesPanel } from "./lines-panel";
import { ProfilePanel } from "./profile-panel";
import { RanksPanel } from "./ranks-panel";
import { useChosenCountries, useCountriesHref } from "./use-chosen-countries";

/** Countries that a portrait may be held against at a touch. */
export interface PortraitSet {
  name: string;
  country: string[];
}

/** Figures as the server drew them for the countries that the page was opened with. */
export interface PortraitFigures {
  country: readonly string[];
  profiles: Record<string, StaticFigure>;
  overTime: Record<string, StaticFigure>;
  ranks: StaticFigure | null;
}

/** A portrait's charts, against the countries that the page's address chooses. */
export function PortraitCharts({
  iso3,
  name,
  sets,
  columns,
  lines,
  figures,
  silent,
  children,
}: {
  iso3: string;
  name: string;
  sets: readonly PortraitSet[];
  /** The domains in which the country has a figure, in two columns of about the same length. */
  columns: readonly (readonly { domain: IndicatorDomain; indicators: number }[])[];
  lines: readonly { indicator: string; from: number; axis: "linear" | "log" }[];
  figures: PortraitFigures;
  /** What is to be said of domains without a figure; empty where there is nothing. */
  silent: string;
  /** What stands beside the published ranks. */
  children: ReactNode;
}) {
  const { country: chosen, problems, setCountry } = useChosenCountries();
  const toHref = useCountriesHref();
  const country = [iso3, ...chosen.filter((each) => each !== iso3)].slice(0, MOST_CHOSEN);
  const isAsDrawn = country.join() === figures.country.join();
  return (
    <>
      <section aria-labelledby="world" className="below mt-12">
        <h2 id="world" className="mb-4 border-b-2 border-ink pb-2 text-24 font-semibold">
          {name} among the world
        </h2>
        <ProblemList problems={problems} />
        <CountryChoice />
        {sets.length > 0 && (
          <p className="mt-2 flex flex-wrap items-baseline gap-x-4 text-13 text-muted print:hidden">
            <span>Hold {name} against:</span>
            {sets.map((set) => (
              <ViewLink
                key={set.name}
                href={toHref(set.country)}
                onChoose={() => setCountry(set.country)}
                className={press.word}
              >
                {set.name}
              </ViewLink>
            ))}
          </p>
        )}
        {silent && <p className="mt-4 max-w-[70ch] text-15">{silent}</p>}
        <div className="mt-6 grid gap-x-16 lg:grid-cols-2">
          {columns.map((domains) => (
            <div key={domains[0]?.domain} className="flex min-w-0 flex-col gap-y-8 pb-8">
              {domains.map(({ domain, indicators }) => (
                <Fold key={domain} domain={domain} indicators={indicators}>
                  <ProfilePanel
                    view={{ kind: "profile", domain, country }}
                    figure={isAsDrawn ? (figures.profiles[domain] ?? null) : null}
                  />
                </Fold>
              ))}
            </div>
          ))}
        </div>
        <p className="max-w-[70ch] text-13 text-muted">
          A percentile is how many in a hundred of the other countries it stands above; an equal one
          counts half. Each country speaks by its newest figure, if that is at most ten years older
          than the newest of all. Unknown is never zero: a country without a figure is not counted.
        </p>
      </section>
      <section aria-labelledby="ranks" className="below mt-12">
        <h2 id="ranks" className="mb-4 border-b-2 border-ink pb-2 text-24 font-semibold">
          Ranks over the years
        </h2>
        <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
          <RanksPanel
            view={{ kind: "ranks", publisher: "gfp", country }}
            figure={isAsDrawn ? figures.ranks : null}
          />
          {children}
        </div>
      </section>
      {lines.length > 0 && (
        <section aria-labelledby="over-time" className="below mt-12">
          <h2 id="over-time" className="mb-4 border-b-2 border-ink pb-2 text-24 font-semibold">
            Over time
          </h2>
          <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
            {lines.map((line) => (
              <LinesPanel
                key={line.indicator}
                view={{ kind: "lines", ...line, country }}
                figure={isAsDrawn ? (figures.overTime[line.indicator] ?? null) : null}
              />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** A domain of many indicators under its name, closed at first; others as they are. */
function Fold({
  domain,
  indicators,
  children,
}: {
  domain: IndicatorDomain;
  indicators: number;
  children: ReactNode;
}) {
  if (indicators <= MOST_OPEN) return children;
  return (
    <details className="min-w-0">
      <summary className="border-t border-rule py-2 text-18 font-semibold">
        {DOMAIN_NAMES[domain]}: all {indicators} indicators
      </summary>
      {children}
    </details>
  );
}
