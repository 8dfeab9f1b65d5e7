"use client";

import { ViewLink } from "@/components/ui/view-link";
import { INDICATOR_TABS, type IndicatorTab } from "@/lib/contracts/indicator-view";
import { useIndicatorView } from "./use-indicator-view";

export const TAB_NAMES: Readonly<Record<IndicatorTab, string>> = {
  map: "Map",
  ranking: "Ranking",
  time: "Over time",
  distribution: "Distribution",
  sources: "Sources",
};

/** The ways to look at an indicator; what is chosen in one holds in all. */
export function IndicatorTabs() {
  const { view, setView, toHref } = useIndicatorView();
  return (
    <nav
      aria-label="Views"
      className="flex flex-wrap gap-x-3 border-b border-rule text-15 sm:gap-x-6"
    >
      {INDICATOR_TABS.map((tab) => (
        <ViewLink
          key={tab}
          href={toHref({ tab })}
          onChoose={() => setView({ tab })}
          aria-current={view.tab === tab ? "page" : undefined}
          className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent text-muted hover:text-accent aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {TAB_NAMES[tab]}
        </ViewLink>
      ))}
    </nav>
  );
}
