"use client";

import { useQueries } from "@tanstack/react-query";
import type { CompareReply } from "@/lib/contracts/compare";
import type { YearMeasure } from "@/lib/domain/measure";
import { compareQuery } from "@/lib/queries/compare";

/** One indicator of some countries in each of a few years, as soon as all of them are there. */
export function useYears({
  indicator,
  country,
  years,
  within,
  measure,
}: {
  indicator: string;
  country: readonly string[];
  years: readonly number[];
  within?: number;
  measure?: YearMeasure;
}) {
  const replies = useQueries({
    queries: years.map((year) => compareQuery(country, [indicator], { year, within, measure })),
  });
  const isThere = replies.every(({ data }) => data !== undefined);
  const releases = new Map(
    replies.flatMap(
      ({ data }) => data?.meta.releases.map((each) => [each.slug, each] as const) ?? [],
    ),
  );
  return {
    compared: isThere ? replies.flatMap(({ data }, place) => toYear(data, years[place])) : [],
    releases: [...releases.values()],
    query: {
      status: toStatus(replies.map(({ status }) => status)),
      error: replies.find(({ error }) => error !== null)?.error ?? null,
      isPlaceholderData: replies.some(({ isPlaceholderData }) => isPlaceholderData),
      refetch: () => Promise.all(replies.map(({ refetch }) => refetch())),
    },
  };
}

function toYear(reply: CompareReply | undefined, year: number | undefined) {
  const [compared] = reply?.data ?? [];
  return compared === undefined || year === undefined ? [] : [{ ...compared, year }];
}

type Status = "pending" | "error" | "success";

function toStatus(all: readonly Status[]): Status {
  return (
    all.find((each) => each === "error") ?? all.find((each) => each === "pending") ?? "success"
  );
}
