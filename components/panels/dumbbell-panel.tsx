"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { useCompare } from "@/lib/queries/compare";
import { useSnapshot } from "@/lib/queries/snapshot";
import { toTwoCountriesContent } from "@/lib/series/two-countries-content";
import { toTwoYearsContent } from "@/lib/series/two-years-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { InkFigure } from "./ink-figure";
import { QueryStates } from "./query-states";
import { useSiteFacts } from "./site-facts";

type View = FigureViewOf<"dumbbell">;

/** One indicator of some countries at two years, or two countries across several indicators. */
export function DumbbellPanel({ view, figure }: { view: View; figure: StaticFigure | null }) {
  const { from, to } = view;
  return from === undefined || to === undefined ? (
    <TwoCountries view={view} figure={figure} />
  ) : (
    <TwoYears view={view} from={from} to={to} figure={figure} />
  );
}

function TwoYears({
  view,
  from,
  to,
  figure,
}: {
  view: View;
  from: number;
  to: number;
  figure: StaticFigure | null;
}) {
  const { country, indicator, within } = view;
  const earlier = useCompare(country, indicator, { year: from, within });
  const later = useCompare(country, indicator, { year: to, within });
  const [first, last] = [earlier.data?.data[0], later.data?.data[0]];
  if (earlier.data === undefined || later.data === undefined || !first || !last) {
    const query = earlier.status === "success" ? later : earlier;
    return (
      <QueryStates query={query} empty="Choose a country and two years to compare.">
        {null}
      </QueryStates>
    );
  }
  const releases = [...earlier.data.meta.releases, ...later.data.meta.releases];
  const content = toTwoYearsContent(
    first,
    { year: from, figures: first.figures },
    { year: to, figures: last.figures },
    view.axis,
  );
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={[...new Map(releases.map((release) => [release.slug, release])).values()]}
      query={later}
      empty={null}
    >
      <InkFigure content={content} figure={figure} />
    </ChartPanel>
  );
}

function TwoCountries({ view, figure }: { view: View; figure: StaticFigure | null }) {
  const { indicator, country, year, within } = view;
  const { names } = useSiteFacts();
  const snapshot = useSnapshot({ indicator, year, within });
  const [one, other] = country.map((iso3) => ({ iso3, name: names[iso3] ?? iso3 }));
  if (snapshot.data === undefined || one === undefined || other === undefined) {
    return (
      <QueryStates query={snapshot} empty="Choose two countries, or one indicator and two years.">
        {null}
      </QueryStates>
    );
  }
  const content = toTwoCountriesContent(snapshot.data.data, [one, other]);
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={snapshot.data.meta.releases}
      query={snapshot}
      empty={null}
    >
      <InkFigure content={content} figure={figure} />
    </ChartPanel>
  );
}
