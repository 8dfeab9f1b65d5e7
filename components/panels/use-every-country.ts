"use client";

import { useMemo } from "react";
import type { EveryCountryView } from "@/lib/contracts/indicator-figure";
import { toSourceName } from "@/lib/export/credit-line";
import { useCountries } from "@/lib/queries/catalog";
import { useSnapshot } from "@/lib/queries/snapshot";
import { partChosen, type SnapshotView } from "@/lib/series/snapshot-contents";
import { useSiteFacts } from "./site-facts";

/** One indicator in every country of a view, as its charts take it, and the query that reads it. */
export function useEveryCountry({
  indicator,
  country = [],
  region,
  group,
  year,
  within,
}: EveryCountryView) {
  const { names } = useSiteFacts();
  const query = useSnapshot({ indicator: [indicator], year, within, region, group });
  const isNarrowed = region !== undefined || group !== undefined;
  const countries = useCountries(isNarrowed);
  const scope = useMemo(
    () =>
      isNarrowed
        ? new Set(
            countries.data?.data
              .filter(
                (each) =>
                  (region === undefined || each.region === region || each.subregion === region) &&
                  (group === undefined || each.groups.includes(group)),
              )
              .map(({ iso3 }) => iso3),
          )
        : null,
    [isNarrowed, countries.data, region, group],
  );
  const releases = query.data?.meta.releases ?? [];
  const read = query.data?.data.find(({ slug }) => slug === indicator);
  const sources = new Map(releases.map((release) => [release.slug, toSourceName(release)]));
  const snapshot: SnapshotView | null =
    read === undefined
      ? null
      : {
          indicator: read,
          names,
          ...partChosen(country, scope),
          year: year ?? null,
          among: [region, countries.data?.meta.groups.find(({ slug }) => slug === group)?.name]
            .filter((each) => each !== undefined)
            .join(", "),
          sourceOf: (release) => sources.get(release) ?? release,
        };
  return { query, releases, snapshot, scope };
}

/** A sentence where there is nothing to draw; null where there is. */
export function toEmpty({ indicator }: SnapshotView): string | null {
  return indicator.figures.some(({ value, low }) => value !== null || low !== null)
    ? null
    : "No source here has a figure on this for these countries and years. Choose another year, or all countries.";
}
