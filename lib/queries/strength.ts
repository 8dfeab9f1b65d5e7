import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { StrengthReply } from "@/lib/contracts/strength";
import { fetchReply, toAddress } from "./fetch-reply";

/** By which recipe, and with which figures taken otherwise. */
export interface StrengthQuery {
  lens: string;
  recipe: string;
  if: readonly string[];
}

/** Every country's place in an index, with its interval and its parts. */
export function strengthQuery({ lens, recipe, if: changes }: StrengthQuery) {
  const asked = { lens, recipe: recipe === "" ? null : recipe, if: changes };
  return queryOptions({
    queryKey: ["strength", asked],
    queryFn: ({ signal }) =>
      fetchReply<StrengthReply>(toAddress("/api/v1/strength", asked), signal),
    placeholderData: keepPreviousData,
  });
}

export function useStrength(query: StrengthQuery) {
  return useQuery(strengthQuery(query));
}
