"use client";

import { useState } from "react";
import { press } from "./press";

/** Copies a text and says whether that went well. */
export function CopyLink({
  toText,
  look = "plain",
  children,
}: {
  toText: () => string;
  look?: "plain" | "word";
  children: string;
}) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(toText());
      setOutcome("Copied");
    } catch {
      setOutcome("Not allowed here: copy it from the address bar");
    }
  };
  return (
    <span className="inline-flex items-center">
      <button type="button" className={press[look]} onClick={copy}>
        {children}
      </button>
      <span role="status" className="ml-2 text-13 text-muted empty:ml-0">
        {outcome}
      </span>
    </span>
  );
}
