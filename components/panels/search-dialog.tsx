"use client";

import { useDeferredValue, useId, useMemo, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { press } from "@/components/ui/press";
import { toFindables } from "@/lib/series/finding/findables";
import { SITE_PAGES } from "@/lib/series/finding/site-pages";
import { SearchResults } from "./search-results";
import { useFinder } from "./use-finder";
import { useSearchKeys } from "./use-search-keys";

/** What is shown before anything is typed. */
const PAGES = toFindables([], [], SITE_PAGES).map((page) => ({
  ...page,
  by: { text: page.title, kind: "title" as const },
}));

/** Finds countries, indicators and pages while their names are typed; worked by arrows and Enter. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [news, setNews] = useState("");
  const deferred = useDeferredValue(typed);
  const { finder, error } = useFinder();
  const findings = useMemo(
    () => (deferred.trim() === "" ? PAGES : (finder?.(deferred) ?? [])),
    [finder, deferred],
  );
  const list = useId();
  const { active, setActive, onKeyDown, onType } = useSearchKeys(list, findings);
  const said = error
    ? `The names could not be read. ${error.message}`
    : toCount(deferred, findings.length, finder !== null);
  return (
    <Dialog
      label="Search"
      onClose={onClose}
      className="mx-auto mt-0 mb-auto max-h-dvh w-full max-w-2xl sm:mt-[10dvh] sm:max-h-[75dvh]"
    >
      <div className="flex max-h-[inherit] flex-col">
        <div className="flex items-center gap-3 border-b-2 border-rule px-4 focus-within:border-accent">
          <input
            type="text"
            role="combobox"
            aria-label="Search countries, indicators and pages"
            aria-expanded={findings.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={active ?? undefined}
            placeholder="Country, indicator or page"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            className="min-h-14 min-w-0 flex-1 bg-paper text-18 outline-none! placeholder:text-muted"
            value={typed}
            onKeyDown={onKeyDown}
            onChange={({ target }) => {
              setTyped(target.value);
              setNews("");
              onType();
            }}
          />
          <form method="dialog">
            <button type="submit" className={press.plain}>
              Close
            </button>
          </form>
        </div>
        <SearchResults
          id={list}
          findings={findings}
          active={active}
          onPoint={setActive}
          onAdded={setNews}
        />
        <p role="status" className="border-t border-rule px-4 py-2 text-13 text-muted">
          {news || said}
          {news === "" && findings.length > 0 && (
            <span className="max-sm:hidden"> Enter opens; the right arrow leads to “compare”.</span>
          )}
        </p>
      </div>
    </Dialog>
  );
}

function toCount(typed: string, found: number, isReady: boolean): string {
  if (typed.trim() === "") return "Names in any of six languages, codes, or what you call it.";
  if (!isReady) return "Loading names…";
  if (found === 0) return `Nothing here is called “${typed.trim()}”. Try fewer letters.`;
  return `${found} found.`;
}
