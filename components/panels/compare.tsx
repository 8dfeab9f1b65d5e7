"use client";

import type { ReactNode } from "react";
import { CopyLink } from "@/components/ui/copy-link";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { ViewLink } from "@/components/ui/view-link";
import { toFigureAddress } from "@/lib/export/figure-address";
import { toComparedTitle } from "@/lib/series/compared-title";
import type { StaticFigure } from "@/lib/series/written-aside";
import { AnnouncingSentence } from "./announcing-sentence";
import { useCompareFigure, useLaterCompareView } from "./compare-facts";
import { CompareForm } from "./compare-form";
import { CompareTabs } from "./compare-tabs";
import { CompareWhat } from "./compare-what";
import { CompareWhen } from "./compare-when";
import { CountryChoice } from "./country-choice";
import { FigurePanel } from "./figure-panel";
import { useSiteFacts } from "./site-facts";

/** What is compared, for whom and when; one chart of it; and what stands in its way. */
export function Compare({
  figure,
}: {
  /** The chart as the server drew it, and the view that it was drawn for. */
  figure: DrawnFigure | null;
}) {
  return (
    <>
      <CompareHead />
      <CompareForm />
      <div className="compare-choices grid gap-x-10 gap-y-3 border-t border-rule pt-3 lg:grid-cols-[5fr_7fr_6fr]">
        <ChoiceColumn title="What" needsScript>
          <CompareWhat />
        </ChoiceColumn>
        <ChoiceColumn title="Who">
          <CountryChoice isPlain />
        </ChoiceColumn>
        <ChoiceColumn title="When" needsScript>
          <CompareWhen />
        </ChoiceColumn>
      </div>
      <CompareTabs />
      <section aria-labelledby="compared">
        <h2 id="compared" className="sr-only">
          Chart
        </h2>
        <Compared figure={figure} />
      </section>
    </>
  );
}

interface DrawnFigure {
  address: string;
  drawn: StaticFigure;
}

/** Who is compared, the way to send it on, and what of the address could not be shown. */
function CompareHead() {
  const { names, origin } = useSiteFacts();
  const { view, problems, toHref } = useLaterCompareView();
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 py-6">
        <h1 className="max-w-[34ch] text-24 leading-tight font-semibold sm:text-36">
          {toComparedTitle(view.country.map((iso3) => names[iso3] ?? iso3))}
        </h1>
        <CopyLink toText={() => `${origin}${toHref({})}`}>Copy link</CopyLink>
      </div>
      <ProblemList problems={problems} />
    </>
  );
}

/** The chart, or what keeps it from being one. It follows the choices around it a moment later. */
function Compared({ figure }: { figure: DrawnFigure | null }) {
  const { view, toHref, setView } = useLaterCompareView();
  const { figure: shown, notices } = useCompareFigure(view);
  const isAsDrawn = shown !== null && toFigureAddress(shown, "svg") === figure?.address;
  return (
    <>
      {notices.map(({ text, remedies }) => (
        <div
          key={text}
          role="status"
          className="mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-l-4 border-accent pl-3 text-15"
        >
          <p>{text}</p>
          {remedies.map(({ label, change }) => (
            <ViewLink
              key={label}
              href={toHref(change)}
              onChoose={() => setView(change)}
              className={press.word}
            >
              {label}
            </ViewLink>
          ))}
        </div>
      ))}
      {shown !== null && (
        <AnnouncingSentence>
          <div className="mt-4 *:border-t-0 *:pt-0">
            <FigurePanel view={shown} figure={isAsDrawn ? (figure?.drawn ?? null) : null} />
          </div>
        </AnnouncingSentence>
      )}
    </>
  );
}

/** One of the choices that make a comparison; without script a form takes the place of some. */
function ChoiceColumn({
  title,
  needsScript = false,
  children,
}: {
  title: string;
  needsScript?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`min-w-0 ${needsScript ? "needs-script print:hidden" : ""}`}>
      <h2 className="mb-2 text-13 text-muted print:hidden">{title}</h2>
      {children}
    </div>
  );
}
