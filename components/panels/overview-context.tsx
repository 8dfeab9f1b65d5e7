"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import {
  type ChooserFilters,
  checkView,
  type KnownNames,
  loadChooserFilters,
  loadOverviewView,
  type OverviewView,
  toAddressQuery,
  toOverviewQuery,
} from "@/lib/contracts/overview-view";
import { changeAddress, useAddress } from "./use-address";

/** A set of countries that can be chosen at a touch. */
export interface Preset {
  name: string;
  country: string[];
}

/** What the server knew when it drew the page. */
export interface OverviewFacts {
  /** Every country's name by its ISO 3166-1 alpha-3 code. */
  names: Record<string, string>;
  known: { indicators: string[]; editions: number[] };
  presets: Preset[];
  /** Where this page is reached, without a slash at the end; stands in pictures and links to share. */
  origin: string;
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
  const { names: countries, known } = useOverviewFacts();
  const address = useAddress();
  const asked = useMemo(() => loadOverviewView(address), [address]);
  const names = useMemo<KnownNames>(
    () => ({
      countries: new Set(Object.keys(countries)),
      indicators: new Set(known.indicators),
      editions: known.editions,
    }),
    [countries, known],
  );
  const { view, problems } = useMemo(() => checkView(asked, names), [asked, names]);
  return {
    view,
    problems,
    setView: (change: Partial<OverviewView>) =>
      changeAddress(toAddressQuery(address, { ...view, ...change }), "push"),
    toHref: (change: Partial<OverviewView>) => toOverviewQuery({ ...view, ...change }),
  };
}

/** What narrows the country chooser's list, also in the address; typing in it makes no history. */
export function useChooserFilters() {
  const address = useAddress();
  const filters = useMemo(() => loadChooserFilters(address), [address]);
  const setFilters = (change: Partial<ChooserFilters>) =>
    changeAddress(toAddressQuery(address, change), "replace");
  return [filters, setFilters] as const;
}
