"use client";

import { type ReactNode, useState, useSyncExternalStore } from "react";

/** A host element whose inside the browser leaves as the server wrote it. */
export const LEFT_AS_WRITTEN = {
  suppressHydrationWarning: true,
  dangerouslySetInnerHTML: { __html: "" },
} as const;

/** Whether this is the server, which writes what the browser then leaves. */
export const IS_WRITING = typeof window === "undefined";

const never = () => () => {};

/**
 * Whether this part of the page was written by the server and is taken over by script, rather than
 * drawn by script from nothing; while the server writes it, true. It stays what it was at first.
 */
export function useIsTakenOver(): boolean {
  const isTakingOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [isTakenOver] = useState(isTakingOver);
  return isTakenOver;
}

/**
 * Something long that answers to no hand of its own: the server writes it, and script does not go
 * through it when the page wakes but draws it only once it shows something else.
 *
 * @param of what it shows, the same object for as long as that is the same
 */
export function AsWritten({ of, children }: { of: unknown; children: ReactNode }) {
  const [first] = useState(of);
  const isTakenOver = useIsTakenOver();
  const [isLeft, setLeft] = useState(isTakenOver);
  if (isLeft && of !== first) setLeft(false);
  return isLeft && of === first && !IS_WRITING ? (
    <div key="written" {...LEFT_AS_WRITTEN} />
  ) : (
    <div key="drawn">{children}</div>
  );
}
