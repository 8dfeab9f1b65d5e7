"use client";

import { useMemo } from "react";
import { Choice, ChoiceForm } from "@/components/ui/choice-form";
import { CopyLink } from "@/components/ui/copy-link";
import { HeadingLevel } from "@/components/ui/heading-level";
import { ProblemList } from "@/components/ui/problem-list";
import { ViewSelect } from "@/components/ui/view-select";
import { listUnread } from "@/lib/contracts/address-terms";
import {
  checkPeacekeepingView,
  loadPeacekeepingView,
  peacekeepingParsers,
  toMissionsFigure,
  toPeacekeepingHref,
} from "@/lib/contracts/peacekeeping-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import type { StaticFigure } from "@/lib/series/written-aside";
import { Contributions } from "./contributions";
import { CountryChoice } from "./country-choice";
import { FigurePanel } from "./figure-panel";
import { MissionNames } from "./mission-names";
import { useSiteFacts } from "./site-facts";
import { changeAddress, useAddress } from "./use-address";

/** One country's missions year by year, and what it and the chosen ones send by head and by soldier. */
export function Peacekeeping({
  figure,
}: {
  /** The drawing as the server made it, and the view that it was made for. */
  figure: { address: string; drawn: StaticFigure };
}) {
  const { names, origin } = useSiteFacts();
  const asked = useAddress();
  const address = useMemo(() => loadPeacekeepingView(asked), [asked]);
  const { of, country, problems } = useMemo(
    () => checkPeacekeepingView(address, new Set(Object.keys(names))),
    [address, names],
  );
  const view = useMemo(() => toMissionsFigure(of), [of]);
  const options = country.map((iso3) => ({ value: iso3, label: names[iso3] ?? iso3 }));
  const toHref = (other: string) => toPeacekeepingHref({ ...address, of: other });
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-4">
        <div>
          <h1 className="text-24 leading-tight font-semibold sm:text-36">Peacekeeping</h1>
          <p className="mt-3 max-w-[70ch] text-15">
            In which United Nations missions a country is listed with troops, year by year; and
            beside it how many people it sends, where a source states that. Being listed says
            nothing of numbers, and a gap in the list is not an absence.
          </p>
        </div>
        <CopyLink toText={() => `${origin}${toHref(of)}`}>Copy link</CopyLink>
      </div>
      <ProblemList problems={[...listUnread(asked, peacekeepingParsers), ...problems]} />
      <CountryChoice />
      <div className="py-4">
        <div className="needs-script">
          <ViewSelect
            label="Missions of"
            name="of"
            value={of}
            options={options}
            onChoose={(other) => changeAddress(toHref(other), "push")}
          />
        </div>
        <noscript>
          <ChoiceForm action="/cooperation/peacekeeping">
            <Choice label="Missions of" name="of" value={of} options={options} />
            <input type="hidden" name="country" value={address.country.join(",")} />
          </ChoiceForm>
        </noscript>
      </div>
      <HeadingLevel level={2}>
        <FigurePanel
          view={view}
          figure={toFigureAddress(view, "svg") === figure.address ? figure.drawn : null}
        />
      </HeadingLevel>
      <MissionNames of={of} />
      <Contributions country={country} />
    </>
  );
}
