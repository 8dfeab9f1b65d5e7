import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { SeriesReply } from "@/lib/contracts/observations";
import { fetchReply, toAddress } from "./fetch-reply";

/** One indicator over time for some countries, from a year on. */
export function seriesQuery(indicator: string, country: readonly string[], from: number) {
  const address = toAddress("/api/v1/series", { indicator, country, from });
  return queryOptions({
    queryKey: ["series", indicator, country, from],
    queryFn: ({ signal }) => fetchReply<SeriesReply>(address, signal),
    enabled: country.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useSeries(indicator: string, country: readonly string[], from: number) {
  return useQuery(seriesQuery(indicator, country, from));
}
