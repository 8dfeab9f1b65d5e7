import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { TieNetworkReply } from "@/lib/contracts/tie-network";
import { fetchReply, toAddress } from "./fetch-reply";

/** Among whom, in which year, and from which year on arms orders are counted. */
export interface TieNetworkQuery {
  country: readonly string[];
  year?: number;
  from?: number;
}

/** Who is tied to whom among some countries. */
export function tieNetworkQuery({ country, year, from }: TieNetworkQuery) {
  const asked = { country: country.join(","), year, from };
  return queryOptions({
    queryKey: ["tie-network", asked],
    queryFn: ({ signal }) =>
      fetchReply<TieNetworkReply>(toAddress("/api/v1/ties/network", asked), signal),
    placeholderData: keepPreviousData,
    enabled: country.length > 0,
  });
}

export function useTieNetwork(query: TieNetworkQuery) {
  return useQuery(tieNetworkQuery(query));
}
