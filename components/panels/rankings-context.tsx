"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import {
  checkRankingsView,
  listUnread,
  loadRankingsView,
  type RankingsFacts,
  type RankingsView,
  toRankingsQuery,
} from "@/lib/contracts/rankings-view";
import { useSiteFacts } from "./site-facts";
import { changeAddress, useAddress } from "./use-address";

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
  const { names, renamed } = useSiteFacts();
  const facts = useRankingsFacts();
  const address = useAddress();
  const { view, problems } = useMemo(() => {
    const checked = checkRankingsView(
      loadRankingsView(address),
      facts,
      new Set(Object.keys(names)),
      new Map(Object.entries(renamed)),
    );
    return { ...checked, problems: [...listUnread(address), ...checked.problems] };
  }, [address, facts, names, renamed]);
  const toHref = (change: Partial<RankingsView>) => toRankingsQuery({ ...view, ...change });
  return {
    view,
    problems,
    toHref,
    setView: (change: Partial<RankingsView>, step: "push" | "replace" = "push") =>
      changeAddress(toHref(change), step),
  };
}
