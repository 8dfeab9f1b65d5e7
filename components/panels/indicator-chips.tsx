"use client";

import { TakeAway } from "@/components/ui/take-away";
import { usePressed } from "@/components/ui/use-pressed";
import { ViewLink } from "@/components/ui/view-link";
import { toMostShown } from "@/lib/contracts/compare-view";
import { useCompareFacts, useCompareView } from "./compare-facts";
import { usePrefetchedView } from "./use-prefetched-view";

/** What a scatter's indicators stand for, in their order. */
const PARTS = ["across", "up", "size"];

/** The chosen indicators; where a chart shows one at a time, pressing another shows that one. */
export function IndicatorChips() {
  const { view, toHref, setView } = useCompareView();
  const { indicators } = useCompareFacts();
  const prefetch = usePrefetchedView();
  const shown = toMostShown(view);
  const [chosen, pressChip] = usePressed(view.indicator);
  const choose = (indicator: string[]) =>
    pressChip(
      () => indicator,
      () => setView({ indicator }),
    );
  return (
    <ul className="flex flex-wrap items-center gap-2" aria-label="Chosen indicators">
      {chosen.map((slug, place) => {
        const name = indicators.find((each) => each.slug === slug)?.name ?? slug;
        const rest = chosen.filter((each) => each !== slug);
        const toFront = { indicator: [slug, ...rest] };
        const isShown = place < shown;
        return (
          <li
            key={slug}
            className={`inline-flex min-h-9 items-center rounded-sm border pl-3 text-15 ${isShown ? "border-ink font-semibold" : "border-rule"}`}
          >
            {isShown ? (
              <span aria-current="true">
                {name}
                {view.kind === "scatter" && (
                  <span className="font-normal text-muted"> {PARTS[place]}</span>
                )}
              </span>
            ) : (
              <ViewLink
                href={toHref(toFront)}
                onChoose={() => choose(toFront.indicator)}
                onPointerEnter={() => prefetch(toFront)}
                onFocus={() => prefetch(toFront)}
                className="inline-flex min-h-9 items-center text-accent"
              >
                {name}
              </ViewLink>
            )}
            <TakeAway
              label={`Remove ${name}`}
              href={toHref({ indicator: rest })}
              onChoose={() => choose(rest)}
            />
          </li>
        );
      })}
    </ul>
  );
}
