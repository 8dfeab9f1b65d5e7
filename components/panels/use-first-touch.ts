"use client";

import { useSyncExternalStore } from "react";

const SIGNS = ["pointermove", "pointerdown", "keydown", "focusin", "scroll", "wheel"] as const;

let isTouched = false;
const listeners = new Set<() => void>();

function notice() {
  isTouched = true;
  for (const sign of SIGNS) window.removeEventListener(sign, notice, true);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (isTouched) return () => undefined;
  if (listeners.size === 0) {
    for (const sign of SIGNS)
      window.addEventListener(sign, notice, { capture: true, passive: true });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * Whether the reader has moved, scrolled, touched or typed anything on the page yet.
 *
 * Until then the server's figures say all there is to say, and the code that makes them answer to
 * the hand is not fetched.
 */
export function useFirstTouch(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isTouched,
    () => false,
  );
}
