import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { ContextFactsReply } from "@/lib/contracts/context-facts";
import { fetchReply, toAddress } from "./fetch-reply";

/** What frames some countries' ranks. */
export function contextFactsQuery(country: readonly string[]) {
  return queryOptions({
    queryKey: ["context-facts", country],
    queryFn: ({ signal }) =>
      fetchReply<ContextFactsReply>(toAddress("/api/v1/context-facts", { country }), signal),
    enabled: country.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useContextFacts(country: readonly string[]) {
  return useQuery(contextFactsQuery(country));
}
