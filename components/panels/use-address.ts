"use client";

import { useSearchParams } from "next/navigation";
import { startTransition, useEffect, useMemo, useState, useSyncExternalStore } from "react";

/** Who hears of a change of the address at once, and who a moment later. */
const listeners = new Set<() => void>();
const followers = new Set<() => void>();

function listen(group: Set<() => void>, listener: () => void): () => void {
  if (listeners.size + followers.size === 0) window.addEventListener("popstate", notify);
  group.add(listener);
  return () => {
    group.delete(listener);
    if (listeners.size + followers.size === 0) window.removeEventListener("popstate", notify);
  };
}

function subscribe(listener: () => void): () => void {
  return listen(listeners, listener);
}

function notify(): void {
  for (const listener of listeners) listener();
  afterPaint(() =>
    startTransition(() => {
      for (const follower of followers) follower();
    }),
  );
}

let due: number | undefined;

/** The paint of what was pressed comes first; in a window that is not painted there is none to wait for. */
function afterPaint(work: () => void): void {
  const start = () => {
    window.clearTimeout(due);
    due = window.setTimeout(work);
  };
  if (document.hidden) start();
  else requestAnimationFrame(start);
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

/** What the address says under one name, null where it does not: drawn again only where that changes. */
export function useAddressPart(name: string): string | null {
  const asked = useSearchParams().get(name);
  return useSyncExternalStore(
    subscribe,
    () => new URLSearchParams(window.location.search).get(name),
    () => asked,
  );
}

/**
 * The query of the page's address a moment later, in everyone's case the same moment: for what is
 * long to draw, and for what only carries the address along. What was pressed shows at once that it
 * was, and its paint waits for nothing else.
 */
export function useLaterAddress(): URLSearchParams {
  const asked = useSearchParams().toString();
  const [search, setSearch] = useState(asked);
  useEffect(() => {
    const follow = () => setSearch(window.location.search.slice(1));
    startTransition(follow);
    return listen(followers, follow);
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
