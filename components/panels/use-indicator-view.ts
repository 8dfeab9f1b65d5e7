"use client";

import { createContext, useContext, useMemo } from "react";
import { listUnread } from "@/lib/contracts/address-terms";
import {
  checkIndicatorView,
  type IndicatorView,
  indicatorParsers,
  type KnownOfIndicator,
  loadIndicatorView,
  toIndicatorQuery,
} from "@/lib/contracts/indicator-view";
import { useSiteFacts } from "./site-facts";
import { changeAddress, useAddress } from "./use-address";

/** What the page of an indicator knows of it. */
export interface IndicatorFacts {
  slug: string;
  choices: {
    years: { year: number; countries: number }[];
    regions: string[];
    groups: { slug: string; name: string }[];
  };
}

export const IndicatorContext = createContext<IndicatorFacts | null>(null);

/**
 * The view as the address says it, what in it could not be shown, and the ways to change it. Every
 * change is a step of the browser's history.
 *
 * @throws Error outside of an indicator's page
 */
export function useIndicatorView() {
  const facts = useContext(IndicatorContext);
  if (facts === null) throw new Error("this panel stands only on an indicator's page");
  const { names } = useSiteFacts();
  const address = useAddress();
  const { slug, choices } = facts;
  const known = useMemo<KnownOfIndicator>(
    () => ({
      countries: new Set(Object.keys(names)),
      regions: new Set(choices.regions),
      groups: new Set(choices.groups.map((group) => group.slug)),
      years: choices.years.map(({ year }) => year),
    }),
    [names, choices],
  );
  const { view, problems } = useMemo(
    () => checkIndicatorView(loadIndicatorView(address), known),
    [address, known],
  );
  const toHref = (change: Partial<IndicatorView>) =>
    `/indicators/${slug}${toIndicatorQuery({ ...view, ...change })}`;
  return {
    slug,
    choices,
    view,
    problems: [...listUnread(address, indicatorParsers), ...problems],
    toHref,
    setView: (change: Partial<IndicatorView>) => changeAddress(toHref(change), "push"),
  };
}
