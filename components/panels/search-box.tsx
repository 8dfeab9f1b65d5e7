"use client";

import dynamic from "next/dynamic";
import { useEffect, useState, useSyncExternalStore } from "react";
import { press } from "@/components/ui/press";
import { ViewLink } from "@/components/ui/view-link";
import { withCountries } from "@/lib/export/view-address";
import { useChosenCountries } from "./use-chosen-countries";

const SearchDialog = dynamic(() => import("./search-dialog").then((each) => each.SearchDialog), {
  ssr: false,
});

/**
 * The way to the search: ⌘K or Ctrl+K, or this link, which opens it in place and leads to the
 * page of the search for those without script.
 */
export function SearchBox() {
  const [isOpen, setOpen] = useState(false);
  const { country, isUsual } = useChosenCountries();
  const isApple = useSyncExternalStore(never, isAppleHere, () => true);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || event.shiftKey || event.altKey) return;
      if (!event.metaKey && !event.ctrlKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <ViewLink
        href={withCountries("/search", isUsual ? [] : country)}
        onChoose={() => setOpen(true)}
        className={`${press.plain} print:hidden`}
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
      >
        Search
        <kbd className="min-w-10 text-right font-sans text-muted max-sm:hidden">
          {isApple ? "⌘K" : "Ctrl K"}
        </kbd>
      </ViewLink>
      {isOpen && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function never(): () => void {
  return () => {};
}

function isAppleHere(): boolean {
  return /Mac|iP(hone|ad|od)/.test(navigator.userAgent);
}
