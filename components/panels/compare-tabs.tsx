"use client";

import { ViewLink } from "@/components/ui/view-link";
import { COMPARE_KINDS, type CompareKind } from "@/lib/contracts/compare-view";
import { useCompareView } from "./compare-facts";
import { useSiteFacts } from "./site-facts";
import { usePrefetchedView } from "./use-prefetched-view";

/** How the kinds are called; the ratio is named after its country. */
export const KIND_NAMES: Readonly<Record<Exclude<CompareKind, "ratio">, string>> = {
  bars: "Bars",
  grouped: "Years side by side",
  dumbbell: "Dumbbell",
  lines: "Over time",
  slope: "Slope",
  multiples: "Small multiples",
  scatter: "Scatter",
  heat: "Heat table",
};

/** The kinds of chart as links to the same choice drawn otherwise. */
export function CompareTabs() {
  const { view, toHref, setView } = useCompareView();
  const { names } = useSiteFacts();
  const prefetch = usePrefetchedView();
  const base = names[view.country[0] ?? ""] ?? "First";
  return (
    <nav aria-label="Kinds of chart" className="mt-6 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6">
        {COMPARE_KINDS.map((kind) => (
          <li key={kind}>
            <ViewLink
              href={toHref({ kind })}
              onChoose={() => setView({ kind })}
              onPointerEnter={() => prefetch({ kind })}
              onFocus={() => prefetch({ kind })}
              aria-current={view.kind === kind ? "true" : undefined}
              className="-mb-px inline-flex min-h-10 items-center border-b-2 border-transparent text-15 hover:text-accent aria-[current]:border-ink aria-[current]:font-semibold"
            >
              {kind === "ratio" ? `${base} = 1` : KIND_NAMES[kind]}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
