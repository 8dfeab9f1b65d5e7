"use client";

import { useSearchParams } from "next/navigation";
import { startTransition, useEffect, useMemo, useState, useSyncExternalStore } from "react";

/** Milliseconds after the paint until the browser has its step: where it is never idle, and where it does not tell. */
const LATEST = 1_000;
const UNTOLD = 100;

/** Who hears of a change of the address at once, and who a moment later. */
const listeners = new Set<() => void>();
const followers = new Set<() => void>();

function listen(group: Set<() => void>, listener: () => void): () => void {
  if (listeners.size + followers.size === 0) {
    window.addEventListener("popstate", goBack);
    window.addEventListener("pagehide", takeStep);
  }
  group.add(listener);
  return () => {
    group.delete(listener);
    if (listeners.size + followers.size === 0) {
      window.removeEventListener("popstate", goBack);
      window.removeEventListener("pagehide", takeStep);
    }
  };
}

function subscribe(listener: () => void): () => void {
  return listen(listeners, listener);
}

function notify(): void {
  for (const listener of listeners) listener();
  afterPaint(() => {
    startTransition(() => {
      for (const follower of followers) follower();
    });
    whenIdle(takeStep);
  });
}

/** What follows the address is drawn first. Safari does not tell when it has nothing to do. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: LATEST });
  else setTimeout(work, UNTOLD);
}

/**
 * The step of the history that is still to be taken, and the address from which. A browser takes
 * long for one, and what was pressed is not to wait for it: the address counts as changed at once.
 */
let due: { href: string; step: "push" | "replace"; from: string } | undefined;

/** The query of the page's address, with its mark, as it is now: also where its step is still due. */
export function readSearch(): string {
  // Whoever has left the page by now has taken another step.
  if (due?.from !== window.location.href) due = undefined;
  return due === undefined ? window.location.search : new URL(due.href, due.from).search;
}

/**
 * The step carries the state of the one before: the router takes it for its own and does not draw
 * the whole page a second time for an address that its readers have from here already.
 */
function takeStep(): void {
  const taken = due;
  due = undefined;
  if (taken === undefined || taken.from !== window.location.href) return;
  const { state } = window.history;
  if (taken.step === "push") window.history.pushState(state, "", taken.href);
  else window.history.replaceState(state, "", taken.href);
}

function goBack(): void {
  due = undefined;
  notify();
}

let waiting: number | undefined;

/** The paint of what was pressed comes first; in a window that is not painted there is none to wait for. */
function afterPaint(work: () => void): void {
  const start = () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(work);
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
  const search = useSyncExternalStore(subscribe, readSearch, () => asked);
  return useMemo(() => new URLSearchParams(search), [search]);
}

/** What the address says under one name, null where it does not: drawn again only where that changes. */
export function useAddressPart(name: string): string | null {
  const asked = useSearchParams().get(name);
  return useSyncExternalStore(
    subscribe,
    () => new URLSearchParams(readSearch()).get(name),
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
    const follow = () => setSearch(readSearch().slice(1));
    startTransition(follow);
    return listen(followers, follow);
  }, []);
  return useMemo(() => new URLSearchParams(search), [search]);
}

/**
 * Changes the address without asking the server; "push" makes a step of the browser's history.
 * Readers have it at once, the browser a moment later.
 */
export function changeAddress(href: string, step: "push" | "replace"): void {
  // Two steps of the history remain two; a change on top of one that is still due belongs to it.
  if (due !== undefined && step === "push") takeStep();
  due = { href, step: due?.step ?? step, from: window.location.href };
  notify();
}
