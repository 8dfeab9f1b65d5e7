"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { readRecipeTerms } from "@/lib/contracts/read-recipe-terms";
import type { Recipe } from "@/lib/contracts/recipe";
import { toRecipeTerms } from "@/lib/contracts/recipe-terms";
import { LONGEST_TERMS } from "@/lib/contracts/strength-terms";
import { type StrengthAddress, toStrengthHref } from "@/lib/contracts/strength-view";
import { readWhatIf, toWhatIfText, type WhatIf } from "@/lib/domain/what-if";
import { type GivenChanges, toTaken, useLensHeads, useStrengthView } from "./strength-facts";
import { changeAddress } from "./use-address";

/** What stands on the bench: a lens, the recipe made of it, and figures taken otherwise. */
export interface Bench {
  lens: string;
  recipe: Recipe;
  changes: readonly WhatIf[];
}

export interface Lab extends Bench {
  country: readonly string[];
  /** The lens' own recipe. */
  base: Recipe;
  /** Every lens' own recipe. */
  recipes: Readonly<Record<string, Recipe>>;
  title: string;
  problems: readonly string[];
  /** Where the bench is reached by others; null where it is too far from its lens for an address. */
  href: string | null;
  /** Puts something else on the bench. Moves that follow one another, as on a slider, are one step of the history. */
  change: (change: Partial<Bench>, step?: "push" | "replace") => void;
}

const LabContext = createContext<Lab | null>(null);

/** The address follows so many milliseconds after the hand has come to rest. */
const REST = 250;

export function LabProvider({
  recipes,
  given,
  children,
}: {
  recipes: Readonly<Record<string, Recipe>>;
  given: GivenChanges;
  children: ReactNode;
}) {
  const { view: asked, problems } = useStrengthView("/strength/lab");
  const lenses = useLensHeads();
  const taken = toTaken(asked, given);
  const { lens, recipe: terms, if: changes, country } = taken.view;
  const written = changes.join();
  const inAddress = useMemo((): Bench & { problems: string[] } => {
    const read = readRecipeTerms(terms, getRecipe(recipes, lens));
    const whatIfs = written.split(",").flatMap((text) => readWhatIf(text) ?? []);
    return { lens, recipe: read.recipe, changes: whatIfs, problems: read.problems };
  }, [terms, lens, written, recipes]);
  const [draft, setDraft] = useState<Bench | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const bench = draft ?? inAddress;
  const base = getRecipe(recipes, bench.lens);
  const toHref = (of: Bench): string | null => {
    const text = toRecipeTerms(of.recipe, getRecipe(recipes, of.lens));
    const view: StrengthAddress = {
      ...{ country: [...country], lens: of.lens, recipe: text },
      if: of.changes.map(toWhatIfText),
    };
    return text.length > LONGEST_TERMS ? null : toStrengthHref("/strength/lab", view);
  };
  const lab: Lab = {
    ...bench,
    ...{ country, base, recipes },
    title: lenses.find(({ slug }) => slug === bench.lens)?.title ?? bench.lens,
    problems: [...problems, ...taken.problems, ...inAddress.problems],
    href: toHref(bench),
    change: (change, step = "push") => {
      const next = { ...bench, ...change };
      const href = toHref(next);
      setDraft(next);
      clearTimeout(timer.current ?? undefined);
      if (href === null) return;
      timer.current = setTimeout(() => {
        changeAddress(href, step);
        setDraft(null);
      }, REST);
    },
  };
  return <LabContext value={lab}>{children}</LabContext>;
}

/** What stands on the bench, and the way to change it. @throws Error outside of the lab */
export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (lab === null) throw new Error("this panel stands only in the lab");
  return lab;
}

function getRecipe(recipes: Readonly<Record<string, Recipe>>, lens: string): Recipe {
  const recipe = recipes[lens];
  if (recipe === undefined) throw new Error(`no recipe of the lens ${lens} was given`);
  return recipe;
}
