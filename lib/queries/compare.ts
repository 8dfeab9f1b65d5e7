import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { CompareReply } from "@/lib/contracts/compare";
import type { YearMeasure } from "@/lib/domain/measure";
import { fetchReply, toAddress } from "./fetch-reply";

/** Which year's figures are wanted, and as what. */
interface Wanted {
  year?: number | null;
  within?: number | null;
  measure?: YearMeasure;
}

/** Countries' figures side by side, one query for all indicators of a view; the newest where no year is given. */
export function compareQuery(
  country: readonly string[],
  indicator: readonly string[],
  { year, within, measure }: Wanted = {},
) {
  const shown = measure === "absolute" ? undefined : measure;
  const address = toAddress("/api/v1/compare", {
    ...{ country, indicator, year, within },
    measure: shown,
  });
  return queryOptions({
    queryKey: ["compare", country, indicator, year ?? null, within ?? null, shown ?? null],
    queryFn: ({ signal }) => fetchReply<CompareReply>(address, signal),
    enabled: country.length > 0 && indicator.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useCompare(
  country: readonly string[],
  indicator: readonly string[],
  when?: Wanted,
) {
  return useQuery(compareQuery(country, indicator, when));
}
