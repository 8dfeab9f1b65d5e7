"use client";

import type { MouseEvent } from "react";
import { usePressed } from "@/components/ui/use-pressed";
import type { SortTerm } from "@/lib/domain/table-terms";
import { toSortText } from "@/lib/domain/table-terms";
import { type RankedTable, toColumnLabel } from "@/lib/series/ranked-table";
import { toNextSort } from "@/lib/series/sort-rows";
import { toHistoryLabel } from "@/lib/series/table-chart";
import { useLaterRankingsView } from "./rankings-context";

const CELL = "border-b-2 border-ink bg-paper px-2 pb-1.5 align-bottom font-semibold";

/** The headings: pressed, a column sorts the rows; with Shift held it is added to what sorts them already. */
export function RankGridHead({ table }: { table: RankedTable }) {
  const { ranking, columns } = table;
  const { setView, toHref } = useLaterRankingsView();
  const [shown, press] = usePressed<readonly SortTerm[]>(table.sort);
  const sort: Sorting = {
    shown,
    rows: table.sort,
    press: (next) => press(next, () => setView({ sort: next.map(toSortText) })),
    toHref: (next) => toHref({ sort: next.map(toSortText) }),
  };
  const { previousYear, by, years } = ranking;
  const since = previousYear === null ? "Change" : `Change since ${previousYear}`;
  const what = by.kind === "published" ? "Rank over editions" : "Figure over years";
  return (
    <thead className="sticky top-0 z-10 print:static">
      <tr className="h-[82px] text-13" aria-rowindex={1}>
        <Heading sort={sort} name="rank" isNumeric className="sm:sticky sm:left-0 sm:z-[1]">
          Rank
        </Heading>
        <Heading sort={sort} name="name" className="sticky left-0 z-[1] sm:left-14">
          Country
        </Heading>
        <Heading sort={sort} name="change" isNumeric>
          {since}
        </Heading>
        {columns.map((column, index) => [
          <Heading key={column.key} sort={sort} name={column.key} isNumeric>
            {toColumnLabel(column)}
          </Heading>,
          index === 0 && (
            <th key="history" scope="col" className={`${CELL} text-left leading-4`}>
              {what}, {toHistoryLabel(years)}
            </th>
          ),
        ])}
      </tr>
    </thead>
  );
}

interface Sorting {
  /** What the marks at the headings tell. */
  shown: readonly SortTerm[];
  /** What the rows are sorted by. */
  rows: readonly SortTerm[];
  press: (next: readonly SortTerm[]) => void;
  toHref: (next: readonly SortTerm[]) => string;
}

function Heading({
  sort: { shown, rows, press, toHref },
  name,
  isNumeric = false,
  className = "",
  children,
}: {
  sort: Sorting;
  name: string;
  isNumeric?: boolean;
  className?: string;
  children: string;
}) {
  const place = shown.findIndex(({ key }) => key === name);
  const term = shown[place];
  const [first] = rows;
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    press(toNextSort(shown, name, event.shiftKey));
  };
  const order = first?.key !== name ? undefined : first.isDescending ? "descending" : "ascending";
  return (
    <th
      scope="col"
      aria-sort={order}
      className={`${CELL} leading-4 ${isNumeric ? "text-right" : "text-left"} ${className}`}
    >
      <a
        href={toHref(toNextSort(shown, name, false))}
        onClick={onClick}
        title="Press to sort; with Shift to sort by this as well"
        className="hover:text-accent"
      >
        {children}
        {term && (
          <span className="text-accent">
            <span aria-hidden="true">
              {" "}
              {term.isDescending ? "↓" : "↑"}
              {shown.length > 1 && place + 1}
            </span>
            {shown.length > 1 && <span className="sr-only">, order {place + 1}</span>}
          </span>
        )}
      </a>
    </th>
  );
}
