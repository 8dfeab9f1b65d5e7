import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { StrengthPartsReply, StrengthReply } from "@/lib/contracts/strength";
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

/** What each indicator adds to one country's score. */
export function strengthPartsQuery(
  { lens, recipe, if: changes }: StrengthQuery,
  country: string | null,
) {
  const asked = { lens, recipe: recipe === "" ? null : recipe, if: changes, country };
  return queryOptions({
    queryKey: ["strength-parts", asked],
    queryFn: ({ signal }) =>
      fetchReply<StrengthPartsReply>(toAddress("/api/v1/strength/parts", asked), signal),
    enabled: country !== null,
    placeholderData: keepPreviousData,
  });
}

export function useStrengthParts(query: StrengthQuery, country: string | null) {
  return useQuery(strengthPartsQuery(query, country));
}
