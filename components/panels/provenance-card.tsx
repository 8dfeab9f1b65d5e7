"use client";

import { CopyLink } from "@/components/ui/copy-link";
import { press } from "@/components/ui/press";
import type { ProvenanceReply } from "@/lib/contracts/provenance";
import type { FigureKey } from "@/lib/domain/figure-key";
import { toCitation } from "@/lib/export/citation";
import { useProvenance, useRankProvenance } from "@/lib/queries/provenance";
import { toLabel } from "@/lib/series/figure-words";
import { toFullFigure, toFullWords } from "@/lib/series/full-figure";
import { ProvenanceFacts, ProvenanceHead } from "./provenance-facts";
import { MissionCard, TieCard } from "./provenance-records";
import { QueryStates } from "./query-states";
import { TransferCard, TransferSumCard } from "./transfer-cards";

/** What stands behind one figure: whose it is, what it counts, its terms, and what others say. */
export function ProvenanceCard({ figure }: { figure: FigureKey }) {
  switch (figure.kind) {
    case "observation":
      return <FigureCard figure={figure} />;
    case "rank":
      return <RankCard figure={figure} />;
    case "tie":
      return <TieCard figure={figure} />;
    case "mission":
      return <MissionCard figure={figure} />;
    case "transfer":
      return <TransferCard figure={figure} />;
    case "transfers":
      return <TransferSumCard figure={figure} />;
  }
}

function FigureCard({ figure }: { figure: Extract<FigureKey, { kind: "observation" }> }) {
  const query = useProvenance(figure);
  const page = `/indicators/${figure.indicator}/sources?country=${figure.iso3}`;
  return (
    <QueryStates query={query} empty={null}>
      {query.data && (
        <Stated data={query.data.data} page={page} year={toYearWords(query.data.data)} />
      )}
    </QueryStates>
  );
}

function Stated({
  data,
  page,
  year,
}: {
  data: ProvenanceReply["data"];
  page: string;
  year: string;
}) {
  const { indicator, country, figure, release } = data;
  const value = toFullFigure(figure, indicator.unit);
  return (
    <>
      <ProvenanceHead
        title={`${indicator.name}, ${country.name}`}
        value={toFullWords(figure, indicator.unit)}
        about={`${year}, ${figure.standing.replace("-", " ")}`}
      />
      {figure.note && <p className="text-13">{figure.note}</p>}
      {figure.disputeFactor !== null && (
        <p className="text-13 font-semibold">
          Disputed: another source’s figure of about the same year differs{" "}
          {Number(figure.disputeFactor.toPrecision(2))} times.
        </p>
      )}
      <ProvenanceFacts
        release={release}
        definition={
          data.origin === null
            ? data.definition
            : `${data.definition} ${data.origin.shortName}’s figures, passed on: no independent confirmation of them.`
        }
        row={data.row}
      />
      <p className="mt-2 text-13">
        {data.isShown
          ? "Shown by default: the first of the preferred sources that speaks about this country."
          : `Not the source shown by default${data.shown === null ? "" : `: that is ${data.shown}`}.`}
        {data.others.length === 0
          ? " No other source speaks about it here."
          : ` Others: ${data.others
              .map(({ shortName, origin, figure: other }) => {
                const passedOn = origin === null ? "" : `, passing on ${origin.shortName}`;
                return other === null
                  ? `${shortName} none`
                  : `${shortName} ${toLabel(other, indicator.unit)} (${other.year}${passedOn})`;
              })
              .join("; ")}.`}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <CopyLink
          toText={() =>
            toCitation(
              release,
              {
                what: indicator.name,
                where: country.name,
                when: year,
                value,
                unit: indicator.unit,
              },
              `${window.location.origin}${page}`,
            )
          }
        >
          Copy citation
        </CopyLink>
        <a href={page} className={press.word}>
          All sources
        </a>
      </div>
    </>
  );
}

function RankCard({ figure }: { figure: Extract<FigureKey, { kind: "rank" }> }) {
  const query = useRankProvenance(figure);
  const entry = query.data?.ranking.entries[0];
  const release = query.data?.release;
  return (
    <QueryStates query={query} empty={null}>
      {query.data && entry && release && (
        <>
          <ProvenanceHead
            title={`Published rank, ${entry.name}`}
            value={`${entry.rank} of ${query.data.ranking.rankedCountries}`}
            about={`edition ${query.data.ranking.edition}, ${
              entry.score === null ? "index not obtained" : `index ${entry.score}, 0 is best`
            }`}
          />
          <ProvenanceFacts
            release={release}
            definition="The publisher’s own ranking; its formula is not published."
            row={{ file: query.data.file, line: entry.line }}
          />
          <div className="mt-3 flex flex-wrap items-center gap-3">
            <CopyLink
              toText={() =>
                toCitation(
                  release,
                  {
                    what: "Rank",
                    where: entry.name,
                    when: `edition ${query.data.ranking.edition}`,
                    value: `${entry.rank} of ${query.data.ranking.rankedCountries}`,
                    unit: "",
                  },
                  window.location.href,
                )
              }
            >
              Copy citation
            </CopyLink>
            <a href={`/data#${release.source}`} className={press.word}>
              About this source
            </a>
          </div>
        </>
      )}
    </QueryStates>
  );
}

function toYearWords({ figure, release }: ProvenanceReply["data"]): string {
  return release.yearBasis === "edition" ? `edition ${figure.year}` : String(figure.year);
}
