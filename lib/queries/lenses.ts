import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { LensesReply } from "@/lib/contracts/lenses";
import { fetchReply, toAddress } from "./fetch-reply";

/** Chosen countries under every ready lens. */
export function lensesQuery(country: readonly string[]) {
  return queryOptions({
    queryKey: ["lenses", ...country],
    queryFn: ({ signal }) =>
      fetchReply<LensesReply>(toAddress("/api/v1/lenses", { country }), signal),
  });
}

export function useLenses(country: readonly string[]) {
  return useQuery({ ...lensesQuery(country), placeholderData: keepPreviousData });
}
