import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { SeriesReply } from "@/lib/contracts/observations";
import type { Measure } from "@/lib/domain/measure";
import { fetchReply, toAddress } from "./fetch-reply";

/** Whose course over the years is asked for, from a year on and up to one where given. */
export interface SeriesQuery {
  indicator: string;
  country: readonly string[];
  from?: number;
  to?: number;
  /** As what the figures are wanted; as stated where absent. */
  measure?: Measure;
  /** The year that is 100 in an index. */
  base?: number;
}

/** One indicator over time for some countries. */
export function seriesQuery({ indicator, country, from, to, measure, base }: SeriesQuery) {
  const asked = { indicator, country, from, to, ...toMeasured(measure, base) };
  return queryOptions({
    queryKey: ["series", asked],
    queryFn: ({ signal }) => fetchReply<SeriesReply>(toAddress("/api/v1/series", asked), signal),
    enabled: country.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** A base belongs to an index alone; what is usual is not said, so that one reply has one key. */
function toMeasured(measure: Measure | undefined, base: number | undefined) {
  if (measure === undefined || measure === "absolute") return {};
  return measure === "index" ? { measure, base } : { measure };
}

export function useSeries(query: SeriesQuery) {
  return useQuery(seriesQuery(query));
}
