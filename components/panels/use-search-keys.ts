"use client";

import { type KeyboardEvent, useState } from "react";
import type { Finding } from "@/lib/series/finding/finder";

/** The name of a finding's option on the page: to open it, or to add it to the comparison. */
export function toOptionId(list: string, finding: Pick<Finding, "kind" | "key">, adds = false) {
  return `${list}-${finding.kind}-${finding.key}${adds ? "-add" : ""}`;
}

/**
 * The option that Enter takes, moved by the arrow keys while the focus stays in the field: up and
 * down from finding to finding, right and left between opening a country and adding it.
 *
 * The first finding is taken until a key says otherwise.
 */
export function useSearchKeys(list: string, findings: readonly Finding[]) {
  const [pointed, setPointed] = useState<string | null>(null);
  const ids = findings.map((finding) => toOptionId(list, finding));
  const place = ids.findIndex((id) => pointed === id || pointed === `${id}-add`);
  const active = place === -1 ? (ids[0] ?? null) : pointed;
  const at = Math.max(place, 0);

  const moveTo = (id: string | undefined) => {
    if (id === undefined) return;
    setPointed(id);
    document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  };
  const toNext = (key: string, { selectionStart, value }: HTMLInputElement) => {
    const adds = `${ids[at]}-add`;
    const isAtEnd = selectionStart === value.length;
    if (key === "ArrowDown") return ids[(at + 1) % ids.length];
    if (key === "ArrowUp") return ids[(at - 1 + ids.length) % ids.length];
    if (key === "ArrowLeft" && active === adds) return ids[at];
    if (key === "ArrowRight" && isAtEnd && document.getElementById(adds)) return adds;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || ids.length === 0) return;
    if (event.key === "Enter") {
      event.preventDefault();
      document.getElementById(active ?? "")?.click();
      return;
    }
    const next = toNext(event.key, event.currentTarget);
    if (next === undefined) return;
    event.preventDefault();
    moveTo(next);
  };
  return { active, setActive: setPointed, onKeyDown, onType: () => setPointed(null) };
}
