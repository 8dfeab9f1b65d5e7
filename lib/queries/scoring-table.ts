import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { ScoringTableReply } from "@/lib/contracts/scoring-table";
import { fetchReply, toAddress } from "./fetch-reply";

/** Some columns of every country's newest figures. */
export interface ScoringTableQuery {
  columns: readonly string[];
  /** So many earlier years come along. */
  earlier: number;
  /** How many years older than the newest a figure may be; as usual where absent. */
  within?: number;
}

/** What an index is made from. */
export function scoringTableQuery(figures: ScoringTableQuery) {
  const address = toScoringTableAddress(figures);
  return queryOptions({
    queryKey: ["scoring-table", address],
    queryFn: ({ signal }) => fetchReply<ScoringTableReply>(address, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

export function toScoringTableAddress({ columns, earlier, within }: ScoringTableQuery): string {
  return toAddress("/api/v1/scoring-table", {
    column: columns,
    earlier: earlier === 0 ? null : earlier,
    within,
  });
}

export function useScoringTable(figures: ScoringTableQuery) {
  return useQuery(scoringTableQuery(figures));
}
