"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { toCompareFigure } from "@/lib/contracts/compare-figure";
import type { CompareView } from "@/lib/contracts/compare-view";
import type { FigureView, FigureViewOf } from "@/lib/contracts/figures";
import { compareQuery } from "@/lib/queries/compare";
import { coverageQuery } from "@/lib/queries/coverage";
import { rankHistoryQuery } from "@/lib/queries/rankings";
import { seriesQuery } from "@/lib/queries/series";
import { snapshotQuery } from "@/lib/queries/snapshot";
import { useCompareFacts, useCompareView } from "./compare-facts";

/**
 * Fetches what a changed view would show before it is chosen: pointing at a choice is enough, so
 * that taking it draws at once.
 */
export function usePrefetchedView() {
  const queries = useQueryClient();
  const { heads, publishers } = useCompareFacts();
  const { view } = useCompareView();
  return useCallback(
    async (change: Partial<CompareView>) => {
      const next = { ...view, ...change };
      const asked = coverageQuery(next.indicator.slice(0, 1), next.country);
      if (asked.enabled === false) return;
      const coverage = await queries.ensureQueryData(asked);
      const { figure } = toCompareFigure(next, {
        indicators: heads,
        covered: coverage.data[0]?.years ?? [],
        editions: publishers.find(({ slug }) => slug === next.publisher)?.editions ?? [],
      });
      if (figure !== null) await Promise.all(toQueries(figure).map((fetch) => fetch(queries)));
    },
    [view, queries, heads, publishers],
  );
}

type Fetch = (queries: ReturnType<typeof useQueryClient>) => Promise<void>;

/** Every country's figures, among which the chosen ones are placed. */
function worldQuery({ indicator, year, within }: FigureViewOf<"heat" | "dumbbell">) {
  return snapshotQuery({ indicator, year, within });
}

/** What a figure's panel will ask for. */
function toQueries(figure: FigureView): Fetch[] {
  switch (figure.kind) {
    case "bars":
      return [(to) => to.prefetchQuery(compareQuery(figure.country, [figure.indicator], figure))];
    case "ratio":
      return [(to) => to.prefetchQuery(compareQuery(figure.country, figure.indicator, figure))];
    case "lines":
    case "multiples":
      return [(to) => to.prefetchQuery(seriesQuery(figure))];
    case "heat":
      return [(to) => to.prefetchQuery(worldQuery(figure))];
    case "scatter": {
      const { indicator, country, year, within, region, group } = figure;
      return [{ region, group }, { country }].map(
        (whom) => (to) => to.prefetchQuery(snapshotQuery({ indicator, year, within, ...whom })),
      );
    }
    case "dumbbell": {
      const { from, to, country, indicator, within } = figure;
      if (from === undefined || to === undefined) {
        return [(queries) => queries.prefetchQuery(worldQuery(figure))];
      }
      return [from, to].map(
        (year) => (queries) =>
          queries.prefetchQuery(compareQuery(country, indicator, { year, within })),
      );
    }
    case "grouped":
      return figure.years.map(
        (year) => (to) =>
          to.prefetchQuery(compareQuery(figure.country, [figure.indicator], { ...figure, year })),
      );
    case "slope": {
      const { indicator, publisher = "gfp", country, from, to } = figure;
      if (indicator === undefined) {
        return [(queries) => queries.prefetchQuery(rankHistoryQuery(publisher, country))];
      }
      return [from, to].map(
        (year) => (queries) =>
          queries.prefetchQuery(compareQuery(country, [indicator], { ...figure, year })),
      );
    }
    default:
      return [];
  }
}
