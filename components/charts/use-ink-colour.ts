"use client";

import { useSyncExternalStore } from "react";

/** The muted ink of the page's theme as it is now, for what cannot be coloured by a variable; null before the page is drawn. */
export function useInkColour(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => getComputedStyle(document.documentElement).getPropertyValue("--ink-muted"),
    () => null,
  );
}

/** Told when the theme is chosen otherwise, or the system's own changes. */
function subscribe(listener: () => void): () => void {
  const chosen = new MutationObserver(listener);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", listener);
  return () => {
    chosen.disconnect();
    system.removeEventListener("change", listener);
  };
}
