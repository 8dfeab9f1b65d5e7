"use client";

import { RankSpark } from "@/components/charts/rank-spark";
import { CountryMark } from "@/components/ui/country-mark";
import { FigureButton } from "@/components/ui/figure-button";
import type { ContextFact } from "@/lib/contracts/context-facts";
import type { RankHistoryReply, RankingsReply } from "@/lib/contracts/rankings";
import { useContextFacts } from "@/lib/queries/context-facts";
import { useRankHistory, useRanks } from "@/lib/queries/rankings";
import { type CountryStyle, toCountryStyles } from "@/lib/series/country-style";
import { toRankMove, toScoreMove } from "@/lib/series/rank-move";
import { ContextFacts } from "./context-facts";
import { useOverviewView } from "./overview-context";
import { QueryStates } from "./query-states";

type Entry = RankingsReply["data"]["entries"][number];
type Place = RankHistoryReply["data"]["countries"][number]["entries"][number];

/** For each chosen country its published rank, its index, what changed, every rank before, and what frames them. */
export function RankCards({ names }: { names: ReadonlyMap<string, string> }) {
  const { view } = useOverviewView();
  const ranks = useRanks("gfp", view.edition, view.country);
  const history = useRankHistory("gfp", view.country);
  const context = useContextFacts(view.country);
  const ranking = ranks.data?.data;
  return (
    <QueryStates
      query={ranks}
      empty={view.country.length === 0 ? "Choose a country to see its rank." : null}
    >
      {ranking && (
        <ul className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
          {toCountryStyles(view.country).map((style) => (
            <RankCard
              key={style.iso3}
              style={style}
              name={names.get(style.iso3) ?? style.iso3}
              ranking={ranking}
              editions={history.data?.data.editions ?? []}
              release={ranks.data?.meta.release.slug ?? ""}
              facts={context.data?.data.find(({ iso3 }) => iso3 === style.iso3)?.facts ?? []}
              entry={ranking.entries.find(({ iso3 }) => iso3 === style.iso3)}
              places={
                history.data?.data.countries.find(({ iso3 }) => iso3 === style.iso3)?.entries ?? []
              }
            />
          ))}
        </ul>
      )}
    </QueryStates>
  );
}

function RankCard({
  style,
  name,
  ranking,
  entry,
  places,
  facts,
  release,
  editions,
}: {
  style: CountryStyle;
  name: string;
  ranking: RankingsReply["data"];
  release: string;
  editions: RankHistoryReply["data"]["editions"];
  entry?: Entry;
  places: readonly Place[];
  facts: readonly ContextFact[];
}) {
  const toFigure = (edition: number, stated: string) => ({
    kind: "rank" as const,
    ...{ publisher: ranking.publisher, iso3: style.iso3, edition, release: stated },
  });
  return (
    <li className="border-t-2 pt-2" style={{ borderColor: `var(--c-${style.slot})` }}>
      <h3 className="flex items-center gap-2 text-15 font-semibold">
        <CountryMark style={style} />
        {name}
      </h3>
      {entry === undefined ? (
        <p className="mt-1 text-15 text-muted">not ranked in the {ranking.edition} edition</p>
      ) : (
        <>
          <p className="number mt-1 flex flex-wrap items-baseline gap-x-3">
            <span>
              <FigureButton
                figure={toFigure(ranking.edition, release)}
                className="text-36 leading-none font-semibold"
              >
                {entry.rank}
              </FigureButton>
              <span className="text-15 text-muted"> of {ranking.rankedCountries}</span>
            </span>
            <span className="text-13">{toRankMove(entry)}</span>
          </p>
          <p className="number mt-2 text-13 text-muted">
            {entry.score === null
              ? `index not obtained for ${ranking.edition}`
              : `index ${entry.score} in ${ranking.edition}, 0 is best${toScoreMove(entry)}`}
          </p>
        </>
      )}
      {places.length > 0 && (
        <RankSpark
          places={places}
          slot={style.slot}
          shown={ranking.edition}
          toFigure={(edition) => {
            const found = editions.find((each) => each.edition === edition);
            return found === undefined ? null : toFigure(edition, found.release);
          }}
        />
      )}
      <ContextFacts
        facts={facts}
        name={name}
        className="mt-3 flex flex-col gap-2 border-t border-rule pt-3"
      />
    </li>
  );
}
