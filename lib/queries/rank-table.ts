import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { RankTableReply } from "@/lib/contracts/rank-table";
import { fetchReply, toAddress } from "./fetch-reply";

/** What is ranked, and when; without an edition or year the newest. */
export interface RankTableQuery {
  by: string;
  edition?: number | null;
  year?: number | null;
  within?: number | null;
}

/** One ranking of every country, published or derived. */
export function rankTableQuery({ by, edition, year, within }: RankTableQuery) {
  const asked = { by, edition: edition ?? null, year: year ?? null, within: within ?? null };
  return queryOptions({
    queryKey: ["rank-table", asked],
    queryFn: ({ signal }) =>
      fetchReply<RankTableReply>(toAddress("/api/v1/rankings/table", asked), signal),
    placeholderData: keepPreviousData,
  });
}

export function useRankTable(query: RankTableQuery) {
  return useQuery(rankTableQuery(query));
}
