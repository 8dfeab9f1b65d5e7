import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { SnapshotReply } from "@/lib/contracts/snapshot";
import { fetchReply, toAddress } from "./fetch-reply";

/** What a snapshot is of: every country's figures, or those of a region, a group or a few. */
export interface SnapshotQuery {
  indicator: readonly string[];
  year?: number | null;
  within?: number | null;
  country?: readonly string[];
  region?: string;
  group?: string;
}

/** Every country's figure for some indicators; each newest where no year is given. */
export function snapshotQuery({ indicator, year, within, country, region, group }: SnapshotQuery) {
  const asked = { indicator, year, within, country, region, group };
  return queryOptions({
    queryKey: ["snapshot", asked],
    queryFn: ({ signal }) =>
      fetchReply<SnapshotReply>(toAddress("/api/v1/snapshot", asked), signal),
    enabled: indicator.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useSnapshot(query: SnapshotQuery) {
  return useQuery(snapshotQuery(query));
}
