import { queryOptions, useQuery } from "@tanstack/react-query";
import type { PeersReply } from "@/lib/contracts/peers";
import { fetchReply, toAddress } from "./fetch-reply";

/** Countries that one may well be compared with. */
export function peersQuery(country: string) {
  return queryOptions({
    queryKey: ["peers", country],
    queryFn: ({ signal }) =>
      fetchReply<PeersReply>(toAddress("/api/v1/peers", { country }), signal),
  });
}

export function usePeers(country: string) {
  return useQuery(peersQuery(country));
}
