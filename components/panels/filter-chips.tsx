"use client";

import { press } from "@/components/ui/press";
import { TakeAway } from "@/components/ui/take-away";
import { ViewLink } from "@/components/ui/view-link";
import type { RankingsView } from "@/lib/contracts/rankings-view";
import type { RowFilter } from "@/lib/series/row-filters";
import { useLaterRankingsView } from "./rankings-context";

/** Every filter in words, each to be taken away by itself. */
export function FilterChips({ filters }: { filters: readonly RowFilter[] }) {
  const { view, setView, toHref } = useLaterRankingsView();
  if (filters.length === 0) return null;
  return (
    <ul aria-label="Filters" className="mt-2 flex flex-wrap items-center gap-2">
      {filters.map(({ key, words }) => {
        const rest = toViewWithout(view, key);
        return (
          <li
            key={key}
            className="inline-flex min-h-8 items-center rounded-sm border border-rule pl-3 text-13"
          >
            {words}
            <TakeAway
              label={`Remove filter: ${words}`}
              href={toHref(rest)}
              onChoose={() => setView(rest)}
              size="size-8"
            />
          </li>
        );
      })}
      {filters.length > 1 && (
        <li>
          <ViewLink
            href={toHref(NO_FILTERS)}
            onChoose={() => setView(NO_FILTERS)}
            className={press.word}
          >
            Remove all
          </ViewLink>
        </li>
      )}
    </ul>
  );
}

const NO_FILTERS = {
  ...{ q: "", region: "", group: "", rank: "", landlocked: null, armed: null },
  ...{ borders: "", near: "", range: [] },
} satisfies Partial<RankingsView>;

/** What the view is without one filter. */
function toViewWithout(view: RankingsView, key: string): Partial<RankingsView> {
  switch (key) {
    case "landlocked":
    case "armed":
      return { [key]: null };
    case "q":
    case "region":
    case "group":
    case "rank":
    case "borders":
    case "near":
      return { [key]: "" };
    default:
      return { range: view.range.filter((text) => key !== `range ${text}`) };
  }
}
