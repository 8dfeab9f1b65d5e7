"use client";

import { useEffect, useState } from "react";
import { Choice, ChoiceForm } from "@/components/ui/choice-form";
import { CopyLink } from "@/components/ui/copy-link";
import { HeadingLevel } from "@/components/ui/heading-level";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { ViewSelect } from "@/components/ui/view-select";
import { toStrengthFigure, toStrengthHref } from "@/lib/contracts/strength-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { useStrength, useStrengthParts } from "@/lib/queries/strength";
import type { StaticFigure } from "@/lib/series/written-aside";
import { AddedList } from "./added-list";
import { CountryChoice } from "./country-choice";
import { LensesPanel } from "./lenses-panel";
import { useSiteFacts } from "./site-facts";
import { type GivenChanges, toTaken, useLensHeads, useStrengthView } from "./strength-facts";
import { StrengthPanel } from "./strength-panel";
import { StrengthParts } from "./strength-parts";

/** Every country by an index in the open: its interval of ranks, and what it is made of. */
export function Strength({
  figure,
  given,
}: {
  /** The chart as the server drew it, and the view that it was drawn for. */
  figure: { address: string; drawn: StaticFigure };
  /** What of the address' changes the server could take. */
  given: GivenChanges;
}) {
  const { origin } = useSiteFacts();
  const lenses = useLensHeads();
  const { view, problems, toHref, setView } = useStrengthView("/strength");
  const taken = toTaken(view, given);
  const strength = useStrength(taken.view);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const options = lenses.map(({ slug, title }) => ({ value: slug, label: title }));
  const lens = lenses.find(({ slug }) => slug === view.lens);
  const shown = toStrengthFigure(taken.view);
  const isAsDrawn = toFigureAddress(shown, "svg") === figure.address;
  const part = pointed ?? chosen ?? view.country[0] ?? null;
  const parts = useStrengthParts(taken.view, useRested(part));
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-4">
        <div>
          <h1 className="text-24 leading-tight font-semibold sm:text-36">
            Strength, computed in the open
          </h1>
          <p className="mt-3 max-w-[70ch] text-15">
            How an index is made decides who ranks where. Here its recipe is open, it is recomputed
            hundreds of times with other choices and other sources’ figures, and each country has
            the ranks that it came to rather than one. An index is not a prediction of a war’s
            outcome.
          </p>
        </div>
        <CopyLink toText={() => `${origin}${toHref({})}`}>Copy link</CopyLink>
      </div>
      <ProblemList problems={[...problems, ...taken.problems]} />
      <CountryChoice />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-4">
        <div className="needs-script">
          <ViewSelect
            label="Lens"
            name="lens"
            value={view.lens}
            options={options}
            onChoose={(slug) => setView({ lens: slug, recipe: "" })}
          />
        </div>
        <noscript>
          <ChoiceForm action="/strength">
            <Choice label="Lens" name="lens" value={view.lens} options={options} />
            <input type="hidden" name="country" value={view.country.join(",")} />
          </ChoiceForm>
        </noscript>
        <p className="flex flex-wrap gap-x-5 text-15">
          <a href={toStrengthHref("/strength/lab", view)} className={press.word}>
            Change the recipe in the lab
          </a>
          <a href="/strength/method" className={press.word}>
            How it is made
          </a>
        </p>
      </div>
      {lens && (
        <p className="max-w-[90ch] pt-2 pb-4 text-15">
          {lens.idea} <span className="text-muted">{lens.caveat}</span>
          {lens.reference !== null && (
            <span className="block text-13 text-muted">After {lens.reference}.</span>
          )}
        </p>
      )}
      {taken.differences.length > 0 && (
        <p className="max-w-[90ch] pb-4 text-15">
          Changed from the lens: {taken.differences.join("; ")}.
        </p>
      )}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <HeadingLevel level={2}>
          <StrengthPanel
            view={shown}
            figure={isAsDrawn ? figure.drawn : null}
            shown={chosen}
            onPoint={setPointed}
            onChoose={setChosen}
          />
        </HeadingLevel>
        {strength.data && (
          <StrengthParts
            strength={strength.data.data}
            iso3={part}
            onChoose={setChosen}
            added={
              parts.data?.data.country === part && (
                <AddedList added={parts.data.data.parts} country={view.country} />
              )
            }
          />
        )}
      </div>
      <LensesPanel country={view.country} />
    </>
  );
}

/** The pointer has rested so long, in milliseconds, that it is meant. */
const REST = 200;

/** What something has been for a moment: what a pointer only passes over is not asked for. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
