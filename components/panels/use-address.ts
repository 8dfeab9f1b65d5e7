"use client";

import { useSearchParams } from "next/navigation";
import { startTransition, useEffect, useMemo, useState, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("popstate", notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("popstate", notify);
  };
}

function notify(): void {
  for (const listener of listeners) listener();
}

/**
 * The query of the page's address. The browser's own address is the truth: the router follows a
 * change when it has time, and misses one made before it has woken, while a box that was ticked
 * must show its tick at once.
 */
export function useAddress(): URLSearchParams {
  const asked = useSearchParams().toString();
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => asked,
  );
  return useMemo(() => new URLSearchParams(search), [search]);
}

/**
 * The same, a moment later: for what stands on every page and only carries the address along, and
 * must not hold up the paint of what was pressed.
 */
export function useLaterAddress(): URLSearchParams {
  const asked = useSearchParams().toString();
  const [search, setSearch] = useState(asked);
  useEffect(() => {
    const follow = () => startTransition(() => setSearch(window.location.search.slice(1)));
    follow();
    return subscribe(follow);
  }, []);
  return useMemo(() => new URLSearchParams(search), [search]);
}

/**
 * Changes the address without asking the server; "push" makes a step of the browser's history.
 *
 * The step carries the state of the one before: the router takes it for its own and does not draw
 * the whole page a second time for an address that its readers have from here already.
 */
export function changeAddress(href: string, step: "push" | "replace"): void {
  const { state } = window.history;
  if (step === "push") window.history.pushState(state, "", href);
  else window.history.replaceState(state, "", href);
  notify();
}
