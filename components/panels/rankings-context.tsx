"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { listUnread } from "@/lib/contracts/address-terms";
import {
  checkRankingsView,
  loadRankingsView,
  type RankingsFacts,
  type RankingsView,
  rankingsParsers,
  toRankingsQuery,
} from "@/lib/contracts/rankings-view";
import { useSiteFacts } from "./site-facts";
import { changeAddress, readSearch, useAddress, useLaterAddress } from "./use-address";

const RankingsContext = createContext<RankingsFacts | null>(null);

export function RankingsProvider({
  facts,
  children,
}: {
  facts: RankingsFacts;
  children: ReactNode;
}) {
  return <RankingsContext value={facts}>{children}</RankingsContext>;
}

/** What can be chosen on the page of rankings. @throws Error outside of it */
export function useRankingsFacts(): RankingsFacts {
  const facts = useContext(RankingsContext);
  if (facts === null) throw new Error("this panel stands only on the page of rankings");
  return facts;
}

/**
 * The view as the address says it, what in the address could not be shown, and the ways to change
 * it. Every change is a step of the browser's history, but for typing in a field.
 */
export function useRankingsView() {
  return useViewIn(useAddress());
}

/** The same, a moment after the address: see `useLaterAddress`. */
export function useLaterRankingsView() {
  return useViewIn(useLaterAddress());
}

function useViewIn(address: URLSearchParams) {
  const { names, renamed } = useSiteFacts();
  const facts = useRankingsFacts();
  return useMemo(() => {
    const read = (from: URLSearchParams) =>
      checkRankingsView(
        loadRankingsView(from),
        facts,
        new Set(Object.keys(names)),
        new Map(Object.entries(renamed)),
      );
    const { view, problems } = read(address);
    return {
      view,
      problems: [...listUnread(address, rankingsParsers), ...problems],
      toHref: (change: Partial<RankingsView>) => toRankingsQuery({ ...view, ...change }),
      // Upon what the address says by now: what was pressed just before is not forgotten.
      setView: (change: Partial<RankingsView>, step: "push" | "replace" = "push") => {
        const { view: now } = read(new URLSearchParams(readSearch()));
        changeAddress(toRankingsQuery({ ...now, ...change }), step);
      },
    };
  }, [address, facts, names, renamed]);
}
