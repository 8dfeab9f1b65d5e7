import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { ProfileReply } from "@/lib/contracts/profile";
import { fetchReply, toAddress } from "./fetch-reply";

/** One country among the world, with those that it is held against. */
export function profileQuery(country: readonly string[]) {
  return queryOptions({
    queryKey: ["profile", country],
    queryFn: ({ signal }) =>
      fetchReply<ProfileReply>(toAddress("/api/v1/profile", { country }), signal),
    enabled: country.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useProfile(country: readonly string[]) {
  return useQuery(profileQuery(country));
}
