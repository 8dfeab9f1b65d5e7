import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { CompareReply } from "@/lib/contracts/compare";
import { fetchReply, toAddress } from "./fetch-reply";

/** Countries' newest figures side by side, one query for all indicators of a view. */
export function compareQuery(country: readonly string[], indicator: readonly string[]) {
  const address = toAddress("/api/v1/compare", { country, indicator });
  return queryOptions({
    queryKey: ["compare", country, indicator],
    queryFn: ({ signal }) => fetchReply<CompareReply>(address, signal),
    enabled: country.length > 0 && indicator.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useCompare(country: readonly string[], indicator: readonly string[]) {
  return useQuery(compareQuery(country, indicator));
}
