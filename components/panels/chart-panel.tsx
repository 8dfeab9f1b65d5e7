"use client";

import { type ReactNode, useDeferredValue, useId } from "react";
import { FigureTable } from "@/components/ui/figure-table";
import { LevelHeading } from "@/components/ui/heading-level";
import { press } from "@/components/ui/press";
import type { FigureView } from "@/lib/contracts/figures";
import { type CreditedRelease, toCreditLine } from "@/lib/export/credit-line";
import { toCompareAddress } from "@/lib/export/view-address";
import { NOMINAL_WIDTH } from "@/lib/series/bars-content";
import type { Chart } from "@/lib/series/chart";
import type { ChartContent } from "@/lib/series/chart-content";
import { useIsAnnouncing } from "./announcing-sentence";
import { type QueryState, QueryStates } from "./query-states";
import { TakeAlong } from "./take-along";

/**
 * The frame that every chart stands in: what it shows, the chart itself, what it says in words,
 * its table, its source, and its picture to take away.
 */
export function ChartPanel({
  view,
  content,
  releases,
  query,
  empty,
  remark,
  children,
}: {
  /** What is drawn, as its picture's address says it. */
  view: FigureView;
  content: ChartContent<Pick<Chart, "notes" | "height">>;
  /** Those that the reply names; the credit line takes those that are drawn. */
  releases: readonly CreditedRelease[];
  query: QueryState;
  /** A sentence where nothing was asked for that could be drawn, with the next step; null where there was. */
  empty: string | null;
  /** What else must be said of these figures, above their source. */
  remark?: ReactNode;
  children: ReactNode;
}) {
  const heading = useId();
  const isAnnouncing = useIsAnnouncing();
  const compareAddress = isAnnouncing ? null : toCompareAddress(view);
  const { title, subtitle } = content;
  const said = content.sentence ?? content.empty;
  // the table follows the chart: its rows, hundreds of them at times, do not hold up the chart's paint
  const table = useDeferredValue(content.table);
  const caption = useDeferredValue(`${title}. ${subtitle}`);
  const { notes, height } = content.toChart(NOMINAL_WIDTH);
  const drawn = releases.filter(({ slug }) => content.releases.includes(slug));
  const source = toCreditLine(drawn);
  return (
    <section aria-labelledby={heading} className="min-w-0 border-t border-rule pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <LevelHeading id={heading} className="text-18 font-semibold">
          {title}
        </LevelHeading>
        <div className="flex items-center gap-3">
          {compareAddress !== null && (
            <a
              href={compareAddress}
              className={`${press.word} print:hidden`}
              aria-label={`Open in compare: ${title}`}
            >
              Compare
            </a>
          )}
          <TakeAlong view={view} content={content} height={() => height} releases={drawn} />
        </div>
      </div>
      <p className="text-13 text-muted">{subtitle}</p>
      <QueryStates query={query} empty={empty}>
        {!content.empty && <div className="mt-2">{children}</div>}
        {(said || isAnnouncing) && (
          <p className="mt-2 text-15" aria-live={isAnnouncing ? "polite" : undefined}>
            {said}
          </p>
        )}
        {notes.length > 0 && <p className="mt-1 text-13 text-muted">{notes.join(". ")}.</p>}
        {remark}
        {source && <p className="mt-1 text-13 text-muted">{source}</p>}
        <FigureTable caption={caption} table={table} source={source} />
      </QueryStates>
    </section>
  );
}
