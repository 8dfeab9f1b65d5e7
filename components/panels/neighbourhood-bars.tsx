"use client";

import { usePathname } from "next/navigation";
import { ProblemList } from "@/components/ui/problem-list";
import { ViewLink } from "@/components/ui/view-link";
import { listUnread } from "@/lib/contracts/address-terms";
import {
  loadNeighbourhoodView,
  neighbourhoodParsers,
  toNeighbourhoodQuery,
} from "@/lib/contracts/neighbourhood-view";
import { NEIGHBOURHOOD_PER, type NeighbourhoodPer } from "@/lib/domain/neighbourhood-view";
import type { StaticFigure } from "@/lib/series/written-aside";
import { NeighbourhoodPanel } from "./neighbourhood-panel";
import { changeAddress, useAddress } from "./use-address";
import { useChosenCountries } from "./use-chosen-countries";

const NAMES: Readonly<Record<NeighbourhoodPer, string>> = {
  total: "As stated",
  km: "Per km of shared border",
};

/** A neighbourhood's bars with the choice between figures as stated and over the border's kilometres. */
export function NeighbourhoodBars({
  iso3,
  hasBorder,
  figure,
}: {
  iso3: string;
  /** Whether there is a border to count by. */
  hasBorder: boolean;
  /** The chart as the server drew it, and as what it gave the figures. */
  figure: { per: NeighbourhoodPer; drawn: StaticFigure };
}) {
  const path = usePathname();
  const address = useAddress();
  const { problems } = useChosenCountries();
  const asked = loadNeighbourhoodView(address).per;
  const per = hasBorder ? asked : "total";
  const toHref = (each: NeighbourhoodPer) => toNeighbourhoodQuery(address, each) || path;
  return (
    <>
      <ProblemList problems={[...problems, ...listUnread(address, neighbourhoodParsers)]} />
      {hasBorder && (
        <nav aria-label="Figures" className="mb-4 flex flex-wrap gap-x-6 text-15">
          {NEIGHBOURHOOD_PER.map((each) => (
            <ViewLink
              key={each}
              href={toHref(each)}
              onChoose={() => changeAddress(toHref(each), "push")}
              aria-current={per === each ? "page" : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent text-muted hover:text-accent aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {NAMES[each]}
            </ViewLink>
          ))}
        </nav>
      )}
      <NeighbourhoodPanel
        view={{ kind: "neighbourhood", country: [iso3], per, show: "bars" }}
        figure={figure.per === per ? figure.drawn : null}
      />
    </>
  );
}
