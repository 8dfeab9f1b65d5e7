"use client";

import { memo, useDeferredValue, useMemo } from "react";
import { CopyLink } from "@/components/ui/copy-link";
import { CopyTable } from "@/components/ui/copy-table";
import { ProblemList } from "@/components/ui/problem-list";
import { MOST_COLUMNS, OWN_COLUMNS, toTableView } from "@/lib/contracts/rankings-view";
import { readSortTerm } from "@/lib/domain/table-terms";
import { toCreditLine } from "@/lib/export/credit-line";
import { NOMINAL_WIDTH } from "@/lib/series/bars-content";
import type { RankedTable } from "@/lib/series/ranked-table";
import { toTableCaption, toTableContent } from "@/lib/series/table-content";
import { CountryChoice } from "./country-choice";
import { FilterChips } from "./filter-chips";
import { IndicatorChooser } from "./indicator-chooser";
import { QueryStates } from "./query-states";
import { RankFilters } from "./rank-filters";
import { RankGrid } from "./rank-grid";
import { useLaterRankingsView, useRankingsView } from "./rankings-context";
import { useSiteFacts } from "./site-facts";
import { SortChoice } from "./sort-choice";
import { TakeAlong } from "./take-along";
import { UnrankedList } from "./unranked-list";
import { useRankedTable } from "./use-ranked-table";

/** Every country of a ranking: what is ranked, which rows and columns, and what they come to. */
export function Rankings() {
  const { view, problems, toHref } = useLaterRankingsView();
  const { origin } = useSiteFacts();
  const { table, releases, years, query, isWaiting } = useRankedTable(view);
  const content = useMemo(() => table && toTableCaption(table), [table]);
  // Written out after the rows themselves stand.
  const copied = useDeferredValue(table);
  const shown = toTableView(view);
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-4">
        <div>
          <h1 className="max-w-[34ch] text-24 leading-tight font-semibold sm:text-36">
            {content?.title ?? "Rankings"}
          </h1>
          <p className="mt-2 max-w-[70ch] text-15 text-muted">{content?.subtitle}</p>
        </div>
        <CopyLink toText={() => `${origin}${toHref({})}`}>Copy link</CopyLink>
      </div>
      <ProblemList problems={problems} />
      <CountryChoice />
      <RankFilters years={years} />
      <section aria-label="Countries in a table" aria-busy={isWaiting} className="mt-4">
        <QueryStates query={{ ...query, isPlaceholderData: false }} empty={null}>
          {table && content && (
            <>
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <p role="status" className="number max-w-[70ch] text-18">
                  {table.sentence}
                </p>
                <TakeAlong
                  view={shown}
                  content={{ ...content, sentence: table.sentence }}
                  height={() => toTableContent(table, view.country).toChart(NOMINAL_WIDTH).height}
                  releases={releases.filter(({ slug }) => content.releases.includes(slug))}
                />
              </div>
              <FilterChips filters={table.filters} />
              <div className="mt-2 mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                <SortChoice table={table} />
                <div className="needs-script">
                  <ColumnChooser />
                </div>
              </div>
              {table.rows.length === 0 ? (
                <p className="py-6 text-15 text-muted">{toEmpty(table, years)}</p>
              ) : (
                <RankGrid table={table} isWaiting={isWaiting} />
              )}
              <UnrankedList ranking={table.ranking} />
              <p className="mt-2 max-w-[110ch] text-13 text-muted">
                {toCreditLine(releases.filter(({ slug }) => content.releases.includes(slug)))}
              </p>
              <CopyRows table={copied ?? table} />
            </>
          )}
        </QueryStates>
      </section>
    </>
  );
}

function ColumnChooser() {
  const { view, setView } = useRankingsView();
  return (
    <IndicatorChooser
      title="Choose columns"
      chosen={view.columns}
      most={MOST_COLUMNS}
      onChoose={(columns) => setView({ columns, sort: keepSortable(view.sort, columns) })}
    />
  );
}

/** The rows shown as text to take along, every digit of them. */
const CopyRows = memo(function CopyRows({ table }: { table: RankedTable }) {
  const { title, subtitle, table: rows } = toTableContent(table, []);
  return <CopyTable table={rows} caption={`${title}. ${subtitle}`} />;
});

/** What sorts by a column that is no longer there is taken out with it. */
function keepSortable(sort: readonly string[], columns: readonly string[]): string[] {
  const keys = new Set<string | undefined>([...OWN_COLUMNS, ...columns]);
  return sort.filter((text) => keys.has(readSortTerm(text)?.key));
}

function toEmpty({ ranking, total }: RankedTable, years: readonly number[]): string {
  if (total > 0) return "No country fits all of these filters. Take one away.";
  const span = years.length === 0 ? "" : ` Figures are at hand for ${years[0]}–${years.at(-1)}.`;
  return `Nobody is ranked for ${ranking.year ?? "this"}.${span} Choose another year, or let figures lie some years from it.`;
}
