"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { listUnread } from "@/lib/contracts/address-terms";
import {
  checkView,
  type KnownNames,
  loadOverviewView,
  type OverviewView,
  overviewParsers,
  toOverviewQuery,
} from "@/lib/contracts/overview-view";
import { useSiteFacts } from "./site-facts";
import { changeAddress, useAddress } from "./use-address";

/** What the server knew when it drew the page. */
export interface OverviewFacts {
  indicators: string[];
  editions: number[];
}

const OverviewContext = createContext<OverviewFacts | null>(null);

export function OverviewProvider({
  facts,
  children,
}: {
  facts: OverviewFacts;
  children: ReactNode;
}) {
  return <OverviewContext value={facts}>{children}</OverviewContext>;
}

/** The facts of the page around. @throws Error outside of an overview */
export function useOverviewFacts(): OverviewFacts {
  const facts = useContext(OverviewContext);
  if (facts === null) throw new Error("this panel stands only on the overview");
  return facts;
}

/**
 * The view as the address says it, what in the address could not be shown, and the ways to change
 * it. Every change is a step of the browser's history.
 */
export function useOverviewView() {
  const { names, renamed } = useSiteFacts();
  const known = useOverviewFacts();
  const address = useAddress();
  const asked = useMemo(() => loadOverviewView(address), [address]);
  const knownNames = useMemo<KnownNames>(
    () => ({
      countries: new Set(Object.keys(names)),
      indicators: new Set(known.indicators),
      renamed: new Map(Object.entries(renamed)),
      editions: known.editions,
    }),
    [names, known, renamed],
  );
  const unread = useMemo(() => listUnread(address, overviewParsers), [address]);
  const { view, problems } = useMemo(() => checkView(asked, knownNames), [asked, knownNames]);
  const toHref = (change: Partial<OverviewView>) => toOverviewQuery({ ...view, ...change });
  return {
    view,
    problems: [...unread, ...problems],
    toHref,
    setView: (change: Partial<OverviewView>) => changeAddress(toHref(change), "push"),
  };
}
