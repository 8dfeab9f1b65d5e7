import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { WorldSeriesReply } from "@/lib/contracts/world-series";
import { fetchReply, toAddress } from "./fetch-reply";

/** What all lines are of: one indicator, of all countries or those of a region or group. */
export interface WorldSeriesQuery {
  indicator: string;
  region?: string;
  group?: string;
  from?: number;
}

/** Every country's line of one indicator. */
export function worldSeriesQuery({ indicator, region, group, from }: WorldSeriesQuery) {
  const asked = { indicator, region, group, from };
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
