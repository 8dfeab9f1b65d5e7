import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ProvenanceReply, ReleaseReply } from "@/lib/contracts/provenance";
import type { RankingsReply } from "@/lib/contracts/rankings";
import type { FigureKey } from "@/lib/domain/figure-key";
import { fetchReply, toAddress } from "./fetch-reply";

type ObservationKey = Extract<FigureKey, { kind: "observation" }>;
type RankKey = Extract<FigureKey, { kind: "rank" }>;

function provenanceQuery({ indicator, iso3, year, release }: ObservationKey) {
  const address = toAddress("/api/v1/provenance", { indicator, country: iso3, year, release });
  return queryOptions({
    queryKey: ["provenance", indicator, iso3, year, release],
    queryFn: ({ signal }) => fetchReply<ProvenanceReply>(address, signal),
  });
}

/** Where one figure comes from, and what the other sources say. */
export function useProvenance(key: ObservationKey) {
  return useQuery(provenanceQuery(key));
}

/** One country's place in an edition, with the release that it stands in. */
export function useRankProvenance({ publisher, iso3, edition, release }: RankKey) {
  return useQuery({
    queryKey: ["provenance", "rank", publisher, iso3, edition, release],
    queryFn: async ({ signal }) => {
      const [ranking, origin] = await Promise.all([
        fetchReply<RankingsReply>(
          toAddress("/api/v1/rankings", { publisher, edition, country: iso3 }),
          signal,
        ),
        fetchReply<ReleaseReply>(`/api/v1/releases/${encodeURIComponent(release)}`, signal),
      ]);
      return { ranking: ranking.data, file: ranking.meta.file, release: origin.data };
    },
  });
}
