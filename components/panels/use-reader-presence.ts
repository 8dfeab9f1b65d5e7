"use client";

import { useSyncExternalStore } from "react";

const SIGNS = ["pointermove", "pointerdown", "keydown", "focusin", "scroll", "wheel"] as const;

/** A page open for so long is being read. */
const STAYS_AFTER_MS = 4_000;

let isPresent = false;
let timer: number | undefined;
const listeners = new Set<() => void>();

function notice(): void {
  isPresent = true;
  window.clearTimeout(timer);
  for (const sign of SIGNS) window.removeEventListener(sign, notice, true);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (!isPresent && timer === undefined) {
    timer = window.setTimeout(notice, STAYS_AFTER_MS);
    for (const sign of SIGNS)
      window.addEventListener(sign, notice, { capture: true, passive: true });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * Whether somebody reads the page: has moved, scrolled, touched or typed anything on it, or has
 * had it open for some seconds.
 *
 * Until then the server's figures say all there is to say, and the code that makes them answer to
 * the hand is not fetched.
 */
export function useReaderPresence(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isPresent,
    () => false,
  );
}
