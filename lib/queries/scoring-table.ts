import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { ScoringTableReply } from "@/lib/contracts/scoring-table";
import { fetchReply, toAddress } from "./fetch-reply";

/** What an index is made from: some columns of every country's newest figures, with so many earlier years. */
export function scoringTableQuery(column: readonly string[], earlier: number) {
  const asked = { column, earlier: earlier === 0 ? null : earlier };
  return queryOptions({
    queryKey: ["scoring-table", asked],
    queryFn: ({ signal }) =>
      fetchReply<ScoringTableReply>(toAddress("/api/v1/scoring-table", asked), signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

export function useScoringTable(column: readonly string[], earlier: number) {
  return useQuery(scoringTableQuery(column, earlier));
}
