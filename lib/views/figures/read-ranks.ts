import type { FigureViewOf } from "@/lib/contracts/figures";
import { rankHistoryQuery } from "@/lib/queries/rankings";
import { getRankHistory } from "@/lib/repositories/rankings";
import { toRanksContent } from "@/lib/series/ranks-content";
import type { FigureParts } from "./figure-parts";

/** Some countries' published ranks over the editions. */
export async function readRanks({
  publisher,
  country,
}: FigureViewOf<"ranks">): Promise<FigureParts> {
  const reply = await getRankHistory({ publisher, country });
  const { data, meta } = reply;
  const releases = new Map(data.editions.map(({ edition, release }) => [edition, release]));
  const name = meta.releases[0]?.publisher ?? publisher;
  return {
    content: toRanksContent({ slug: publisher, name }, data.editions, data.countries),
    releases: meta.releases,
    figures: data.countries.flatMap(({ iso3, name: country, entries }) =>
      entries.map(({ edition, rank }) => ({
        iso3,
        name: country,
        indicator: `${publisher}-rank`,
        unit: "rank",
        year: edition,
        value: rank,
        low: null,
        high: null,
        standing: "reported" as const,
        note: null,
        release: releases.get(edition) ?? null,
      })),
    ),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: rankHistoryQuery(publisher, country).queryKey, reply }],
  };
}
