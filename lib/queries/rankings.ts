import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { RankHistoryReply, RankingsReply } from "@/lib/contracts/rankings";
import { fetchReply, toAddress } from "./fetch-reply";

/** One edition of a publisher's ranking, whole; the newest where `edition` is null. */
export function rankingQuery(publisher: string, edition: number | null) {
  const address = toAddress("/api/v1/rankings", { publisher, edition });
  return queryOptions({
    queryKey: ["ranking", publisher, edition],
    queryFn: ({ signal }) => fetchReply<RankingsReply>(address, signal),
    placeholderData: keepPreviousData,
  });
}

/** Some countries' places in one edition. */
export function ranksQuery(publisher: string, edition: number | null, country: readonly string[]) {
  const address = toAddress("/api/v1/rankings", { publisher, edition, country });
  return queryOptions({
    queryKey: ["ranks", publisher, edition, country],
    queryFn: ({ signal }) => fetchReply<RankingsReply>(address, signal),
    enabled: country.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** Some countries' places over all editions at hand. */
export function rankHistoryQuery(publisher: string, country: readonly string[]) {
  const address = toAddress("/api/v1/rankings/history", { publisher, country });
  return queryOptions({
    queryKey: ["rank-history", publisher, country],
    queryFn: ({ signal }) => fetchReply<RankHistoryReply>(address, signal),
    enabled: country.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useRanking(publisher: string, edition: number | null, enabled: boolean) {
  return useQuery({ ...rankingQuery(publisher, edition), enabled });
}

export function useRanks(publisher: string, edition: number | null, country: readonly string[]) {
  return useQuery(ranksQuery(publisher, edition, country));
}

export function useRankHistory(publisher: string, country: readonly string[]) {
  return useQuery(rankHistoryQuery(publisher, country));
}
