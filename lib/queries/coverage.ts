import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { CoverageReply } from "@/lib/contracts/coverage";
import { fetchReply, toAddress } from "./fetch-reply";

/** In which years some countries have figures of some indicators. */
export function coverageQuery(indicator: readonly string[], country: readonly string[]) {
  return queryOptions({
    queryKey: ["coverage", indicator, country],
    queryFn: ({ signal }) =>
      fetchReply<CoverageReply>(toAddress("/api/v1/covered-years", { indicator, country }), signal),
    enabled: indicator.length > 0 && country.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useCoverage(indicator: readonly string[], country: readonly string[]) {
  return useQuery(coverageQuery(indicator, country));
}
