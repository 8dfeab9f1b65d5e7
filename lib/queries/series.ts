import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { SeriesReply } from "@/lib/contracts/observations";
import { fetchReply, toAddress } from "./fetch-reply";

/** Whose course over the years is asked for, from a year on and up to one where given. */
export interface SeriesQuery {
  indicator: string;
  country: readonly string[];
  from?: number;
  to?: number;
}

/** One indicator over time for some countries. */
export function seriesQuery({ indicator, country, from, to }: SeriesQuery) {
  const asked = { indicator, country, from, to };
  return queryOptions({
    queryKey: ["series", asked],
    queryFn: ({ signal }) => fetchReply<SeriesReply>(toAddress("/api/v1/series", asked), signal),
    enabled: country.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useSeries(query: SeriesQuery) {
  return useQuery(seriesQuery(query));
}
