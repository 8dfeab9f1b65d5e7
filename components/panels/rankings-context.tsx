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
import { rememberViews } from "./remember-views";
import { useSiteFacts } from "./site-facts";
import { changeAddress, readSearch, useAddress, useLaterAddress } from "./use-address";

/** What views are checked against. */
interface Held {
  facts: RankingsFacts;
  names: ReadonlySet<string>;
  renamed: ReadonlyMap<string, string>;
}

const RankingsContext = createContext<Held | null>(null);

export function RankingsProvider({
  facts,
  children,
}: {
  facts: RankingsFacts;
  children: ReactNode;
}) {
  const { names, renamed } = useSiteFacts();
  const held = useMemo(
    () => ({
      facts,
      names: new Set(Object.keys(names)),
      renamed: new Map(Object.entries(renamed)),
    }),
    [facts, names, renamed],
  );
  return <RankingsContext value={held}>{children}</RankingsContext>;
}

/** What can be chosen on the page of rankings. @throws Error outside of it */
export function useRankingsFacts(): RankingsFacts {
  return useHeld().facts;
}

function useHeld(): Held {
  const held = useContext(RankingsContext);
  if (held === null) throw new Error("this panel stands only on the page of rankings");
  return held;
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
  return readView(address, useHeld());
}

const readView = rememberViews((address, { facts, names, renamed }: Held) => {
  const read = (from: URLSearchParams) =>
    checkRankingsView(loadRankingsView(from), facts, names, renamed);
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
});
