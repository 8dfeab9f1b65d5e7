import { queryOptions, useQuery } from "@tanstack/react-query";
import type { NeighbourhoodReply } from "@/lib/contracts/neighbourhood";
import { fetchReply, toAddress } from "./fetch-reply";

/** A country and those around it. */
export function neighbourhoodQuery(country: string) {
  return queryOptions({
    queryKey: ["neighbourhood", country],
    queryFn: ({ signal }) =>
      fetchReply<NeighbourhoodReply>(
        toAddress("/api/v1/neighbourhood", { country: [country] }),
        signal,
      ),
    enabled: country !== "",
  });
}

export function useNeighbourhood(country: string) {
  return useQuery(neighbourhoodQuery(country));
}
