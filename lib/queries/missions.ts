import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { MissionsReply } from "@/lib/contracts/missions";
import { fetchReply, toAddress } from "./fetch-reply";

/** In which missions some countries had troops, and when. */
export function missionsQuery(country: readonly string[]) {
  const asked = { country: country.join(",") };
  return queryOptions({
    queryKey: ["missions", asked],
    queryFn: ({ signal }) =>
      fetchReply<MissionsReply>(toAddress("/api/v1/missions", asked), signal),
    placeholderData: keepPreviousData,
    enabled: country.length > 0,
  });
}

export function useMissions(country: readonly string[]) {
  return useQuery(missionsQuery(country));
}
