"use client";

import { ProblemList } from "@/components/ui/problem-list";
import { listUnread } from "@/lib/contracts/address-terms";
import { countryParsers } from "@/lib/contracts/chosen-countries";
import { THREAT_SECTIONS } from "@/lib/series/threats";
import type { StaticFigure } from "@/lib/series/written-aside";
import { CountryChoice } from "./country-choice";
import { MultiplesPanel } from "./multiples-panel";
import { useAddress } from "./use-address";
import { useChosenCountries } from "./use-chosen-countries";

/** Threats that no army answers, for the chosen countries, each section with the way that is worse. */
export function Threats({
  drawnFor,
  figures,
}: {
  /** The countries that the server drew the charts for. */
  drawnFor: readonly string[];
  /** The charts as the server drew them, by indicator. */
  figures: Readonly<Record<string, StaticFigure>>;
}) {
  const address = useAddress();
  const { country, problems } = useChosenCountries();
  const isAsDrawn = country.join() === drawnFor.join();
  return (
    <>
      <ProblemList problems={[...listUnread(address, countryParsers), ...problems]} />
      <CountryChoice />
      {THREAT_SECTIONS.map(({ id, title, direction, caveat, indicators }) => (
        <section key={id} aria-labelledby={id} className="mt-12">
          <h2 id={id} className="border-b-2 border-ink pb-2 text-24 font-semibold">
            {title}
          </h2>
          <p className="mt-3 max-w-[70ch] text-15">
            <strong className="font-semibold">{direction}</strong> {caveat}
          </p>
          <div className="mt-6 grid gap-x-16 gap-y-10 lg:grid-cols-2">
            {indicators.map((indicator) => (
              <MultiplesPanel
                key={indicator}
                view={{
                  ...{ kind: "multiples", indicator, country },
                  ...{ scales: "shared", axis: "linear" },
                }}
                figure={isAsDrawn ? (figures[indicator] ?? null) : null}
              />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
