"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { listUnread } from "@/lib/contracts/address-terms";
import { toCompareFigure } from "@/lib/contracts/compare-figure";
import {
  type CompareView,
  checkCompareView,
  compareParsers,
  loadCompareView,
  toCompareHref,
} from "@/lib/contracts/compare-view";
import type { IndicatorDomain } from "@/lib/domain/indicator";
import { useCoverage } from "@/lib/queries/coverage";
import { rememberViews } from "./remember-views";
import { useSiteFacts } from "./site-facts";
import { changeAddress, readSearch, useAddress, useLaterAddress } from "./use-address";

/** What can be compared. */
export interface CompareFacts {
  indicators: readonly { slug: string; name: string; unit: string; domain: IndicatorDomain }[];
  /** Who publishes a ranking, with the editions at hand, oldest first. */
  publishers: readonly { slug: string; name: string; editions: number[] }[];
  /** Regions and subregions by name. */
  regions: readonly string[];
}

type Held = ReturnType<typeof toHeld>;

const FactsContext = createContext<Held | null>(null);

/** The facts with what every part of the page looks up in them, made once. */
function toHeld(
  facts: CompareFacts,
  names: readonly string[],
  groups: readonly string[],
  renamed: Readonly<Record<string, string>>,
) {
  return {
    ...facts,
    heads: new Map(facts.indicators.map((each) => [each.slug, each])),
    known: {
      countries: new Set(names),
      indicators: new Set(facts.indicators.map(({ slug }) => slug)),
      renamed: new Map(Object.entries(renamed)),
      publishers: new Set(facts.publishers.map(({ slug }) => slug)),
      regions: new Set(facts.regions),
      groups: new Set(groups),
    },
  };
}

export function CompareFactsProvider({
  facts,
  children,
}: {
  facts: CompareFacts;
  children: ReactNode;
}) {
  const { names, groups, renamed } = useSiteFacts();
  const held = useMemo(
    () => toHeld(facts, Object.keys(names), Object.keys(groups), renamed),
    [facts, names, groups, renamed],
  );
  return <FactsContext value={held}>{children}</FactsContext>;
}

/** The facts of the page around. @throws Error outside of the compare page */
export function useCompareFacts(): Held {
  const held = useContext(FactsContext);
  if (held === null) throw new Error("this panel stands only on the compare page");
  return held;
}

/**
 * The view as the address says it, what in the address could not be shown, and the ways to change
 * it. A change is a step of the browser's history but where many follow one another, as on a slider.
 */
export function useCompareView() {
  return useViewIn(useAddress());
}

/** The same, a moment after the address: see `useLaterAddress`. */
export function useLaterCompareView() {
  return useViewIn(useLaterAddress());
}

function useViewIn(address: URLSearchParams) {
  const { known } = useCompareFacts();
  return readView(address, known);
}

const readView = rememberViews((address, known: Held["known"]) => {
  const { view, problems } = checkCompareView(loadCompareView(address), known);
  return {
    view,
    problems: [...listUnread(address, compareParsers), ...problems],
    toHref: (change: Partial<CompareView>) => toCompareHref({ ...view, ...change }),
    // Upon what the address says by now: what was pressed just before is not forgotten.
    setView: (change: Partial<CompareView>, step: "push" | "replace" = "push") => {
      const now = new URLSearchParams(readSearch());
      const { view: present } = checkCompareView(loadCompareView(now), known);
      changeAddress(toCompareHref({ ...present, ...change }), step);
    },
  };
});

/** What a view shows: the figure, what stands in its way, and the years in which there are figures. */
export function useCompareFigure(view: CompareView) {
  const { heads, publishers } = useCompareFacts();
  const coverage = useCoverage(view.indicator.slice(0, 1), view.country);
  const covered = coverage.data?.data[0]?.years ?? [];
  const editions = publishers.find(({ slug }) => slug === view.publisher)?.editions ?? [];
  return {
    ...toCompareFigure(view, { indicators: heads, covered, editions }),
    covered,
    countries: coverage.data?.meta.countries ?? view.country.length,
  };
}
