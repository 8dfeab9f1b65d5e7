import { queryOptions, useQuery } from "@tanstack/react-query";
import type { CountriesReply } from "@/lib/contracts/countries";
import type { IndicatorsReply } from "@/lib/contracts/indicators";
import { fetchReply } from "./fetch-reply";

/** Every country and group. */
export const countriesQuery = queryOptions({
  queryKey: ["countries"],
  queryFn: ({ signal }) => fetchReply<CountriesReply>("/api/v1/countries", signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Every indicator with its sources. */
export const indicatorsQuery = queryOptions({
  queryKey: ["indicators"],
  queryFn: ({ signal }) => fetchReply<IndicatorsReply>("/api/v1/indicators", signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useCountries(enabled: boolean) {
  return useQuery({ ...countriesQuery, enabled });
}

export function useIndicators(enabled: boolean) {
  return useQuery({ ...indicatorsQuery, enabled });
}
