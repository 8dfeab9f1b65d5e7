"use client";

import { group } from "d3-array";
import { toMissingWords } from "@/lib/series/figure-words";
import { formatInterval } from "@/lib/series/format-figure";
import type { Ranking } from "@/lib/series/rank-rows";
import { useSiteFacts } from "./site-facts";

/** Who is not ranked because no value is stated, and why: a gap that is named. */
export function UnrankedList({ ranking: { unranked, by, year } }: { ranking: Ranking }) {
  const { names } = useSiteFacts();
  if (unranked.length === 0) return null;
  const reasons = group(unranked, ({ standing, low, high }) =>
    low !== null && high !== null
      ? `only a range (${formatInterval(low, high, by.unit)})`
      : toMissingWords(standing),
  );
  return (
    <details className="mt-2 text-13">
      <summary className="inline-flex min-h-6 items-center text-accent">
        {unranked.length} countries and territories without a figure for {year ?? "this"}
      </summary>
      {[...reasons].map(([reason, countries]) => (
        <p key={reason} className="mt-1 max-w-[110ch]">
          <span className="font-semibold">{reason}:</span>{" "}
          {countries.map(({ iso3 }) => names[iso3] ?? iso3).join(", ")}.
        </p>
      ))}
    </details>
  );
}
