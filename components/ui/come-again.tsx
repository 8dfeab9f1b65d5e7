"use client";

import { type ReactNode, useEffect } from "react";
import { countLook } from "./looks";
import { press } from "./press";

/** What is being computed is asked for again after so long, in milliseconds. */
const AFTER = 4_000;

/**
 * Stands where something is still being computed, and has the page looked at again when it should be
 * there; not for ever, as it may fail each time.
 */
export function ComeAgain({ href, children }: { href: string; children: ReactNode }) {
  useEffect(() => {
    if (!countLook(window.sessionStorage, Date.now())) return;
    const timer = setTimeout(() => window.location.reload(), AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status">
      {children}{" "}
      <a href={href} className={press.word}>
        Look again
      </a>
    </p>
  );
}
