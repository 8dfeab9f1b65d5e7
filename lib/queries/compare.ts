import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { CompareReply } from "@/lib/contracts/compare";
import { fetchReply, toAddress } from "./fetch-reply";

/** Countries' figures side by side, one query for all indicators of a view; the newest where no year is given. */
export function compareQuery(
  country: readonly string[],
  indicator: readonly string[],
  { year, within }: { year?: number | null; within?: number | null } = {},
) {
  const address = toAddress("/api/v1/compare", { country, indicator, year, within });
  return queryOptions({
    queryKey: ["compare", country, indicator, year ?? null, within ?? null],
    queryFn: ({ signal }) => fetchReply<CompareReply>(address, signal),
    enabled: country.length > 0 && indicator.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useCompare(
  country: readonly string[],
  indicator: readonly string[],
  when?: { year?: number | null; within?: number | null },
) {
  return useQuery(compareQuery(country, indicator, when));
}
