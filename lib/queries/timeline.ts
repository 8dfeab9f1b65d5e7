import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { TimelineReply } from "@/lib/contracts/timeline";
import { fetchReply, toAddress } from "./fetch-reply";

/** A country's events, and its figures of the same years. */
export function timelineQuery(country: string) {
  const asked = { country };
  return queryOptions({
    queryKey: ["timeline", asked],
    queryFn: ({ signal }) =>
      fetchReply<TimelineReply>(toAddress("/api/v1/timeline", asked), signal),
    placeholderData: keepPreviousData,
  });
}

export function useTimeline(country: string) {
  return useQuery(timelineQuery(country));
}
