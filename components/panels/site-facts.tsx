"use client";

import { createContext, type ReactNode, useContext } from "react";

/** A set of countries that can be chosen at a touch. */
export interface Preset {
  name: string;
  country: string[];
}

/** What every page knows of the dataset. */
export interface SiteFacts {
  /** Every country's name by its ISO 3166-1 alpha-3 code. */
  names: Record<string, string>;
  presets: Preset[];
  /** Slugs that indicators had before, with the present one. */
  renamed: Record<string, string>;
  /** Every country group's name by its slug. */
  groups: Record<string, string>;
  /** Where the site is reached, without a slash at the end; stands in pictures and links to share. */
  origin: string;
  /** While the database does not answer: when the figures were last known to be the newest. */
  asOf: string | null;
}

const SiteFactsContext = createContext<SiteFacts | null>(null);

export function SiteFactsProvider({ facts, children }: { facts: SiteFacts; children: ReactNode }) {
  return <SiteFactsContext value={facts}>{children}</SiteFactsContext>;
}

/** The site's facts. @throws Error outside of a page of the dashboard */
export function useSiteFacts(): SiteFacts {
  const facts = useContext(SiteFactsContext);
  if (facts === null) throw new Error("this panel stands only on the dashboard's pages");
  return facts;
}
