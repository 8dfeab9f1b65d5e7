import { queryOptions, useQuery } from "@tanstack/react-query";
import type { StatementsReply } from "@/lib/contracts/statements";
import { fetchReply, toAddress } from "./fetch-reply";

/** All that any source says about one indicator of one country. */
export function statementsQuery(indicator: string, country: string) {
  const path = `/api/v1/indicators/${encodeURIComponent(indicator)}/sources`;
  return queryOptions({
    queryKey: ["statements", indicator, country],
    queryFn: ({ signal }) => fetchReply<StatementsReply>(toAddress(path, { country }), signal),
  });
}

export function useStatements(indicator: string, country: string) {
  return useQuery(statementsQuery(indicator, country));
}
