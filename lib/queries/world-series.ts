import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { WorldSeriesReply } from "@/lib/contracts/world-series";
import { fetchReply, toAddress } from "./fetch-reply";

/** What all lines are of: one indicator, from a year on where one is given. */
export interface WorldSeriesQuery {
  indicator: string;
  from?: number;
}

/** Every country's line of one indicator. */
export function worldSeriesQuery({ indicator, from }: WorldSeriesQuery) {
  const asked = { indicator, from };
  return queryOptions({
    queryKey: ["world-series", asked],
    queryFn: ({ signal }) =>
      fetchReply<WorldSeriesReply>(toAddress("/api/v1/series/world", asked), signal),
    placeholderData: keepPreviousData,
  });
}

export function useWorldSeries(query: WorldSeriesQuery) {
  return useQuery(worldSeriesQuery(query));
}
