"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { listUnread } from "@/lib/contracts/address-terms";
import {
  checkStrengthView,
  loadStrengthView,
  type StrengthAddress,
  strengthParsers,
  toStrengthHref,
} from "@/lib/contracts/strength-view";
import { useSiteFacts } from "./site-facts";
import { changeAddress, useAddress } from "./use-address";

/** A ready recipe as its reader meets it. */
export interface LensHead {
  slug: string;
  title: string;
  idea: string;
  reference: string | null;
  caveat: string;
  /** How far back its figures may lie, where it is not as usual. */
  within?: number;
}

/** The changes that an address asked for, and those of them that could be taken. */
export interface GivenChanges {
  asked: Changes;
  taken: Changes;
  /** A sentence for each that could not. */
  problems: readonly string[];
  /** Those that were taken, in words. */
  differences: readonly string[];
}

type Changes = Pick<StrengthAddress, "recipe" | "if">;

/** A view with what of its changes could be taken; the server has looked at those of the first address only. */
export function toTaken(
  view: StrengthAddress,
  { asked, taken, problems, differences }: GivenChanges,
): Pick<GivenChanges, "problems" | "differences"> & { view: StrengthAddress } {
  const isAsked = view.recipe === asked.recipe && view.if.join() === asked.if.join();
  return isAsked
    ? { view: { ...view, ...taken }, problems, differences }
    : { view, problems: [], differences: [] };
}

const LensesContext = createContext<readonly LensHead[] | null>(null);

export function LensesProvider({
  lenses,
  children,
}: {
  lenses: readonly LensHead[];
  children: ReactNode;
}) {
  return <LensesContext value={lenses}>{children}</LensesContext>;
}

/** Every ready lens. @throws Error outside of the pages of strength */
export function useLensHeads(): readonly LensHead[] {
  const lenses = useContext(LensesContext);
  if (lenses === null) throw new Error("this panel stands only on the pages of strength");
  return lenses;
}

/** The view as the address says it, what in it could not be taken, and the ways to change it. */
export function useStrengthView(path: "/strength" | "/strength/lab") {
  const { names } = useSiteFacts();
  const lenses = useLensHeads();
  const address = useAddress();
  const { view, problems } = useMemo(
    () =>
      checkStrengthView(loadStrengthView(address), {
        countries: new Set(Object.keys(names)),
        lenses: new Set(lenses.map(({ slug }) => slug)),
      }),
    [address, names, lenses],
  );
  const toHref = (change: Partial<StrengthAddress>) => toStrengthHref(path, { ...view, ...change });
  return {
    view,
    problems: [...listUnread(address, strengthParsers), ...problems],
    toHref,
    setView: (change: Partial<StrengthAddress>, step: "push" | "replace" = "push") =>
      changeAddress(toHref(change), step),
  };
}
