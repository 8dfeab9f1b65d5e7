"use client";

import type { MouseEvent } from "react";
import type { SortTerm } from "@/lib/domain/table-terms";
import { toSortText } from "@/lib/domain/table-terms";
import { type RankedTable, toColumnLabel } from "@/lib/series/ranked-table";
import { toNextSort } from "@/lib/series/sort-rows";
import { toHistoryLabel } from "@/lib/series/table-chart";
import { useLaterRankingsView } from "./rankings-context";

const CELL = "border-b-2 border-ink bg-paper px-2 pb-1.5 align-bottom font-semibold";

/** The headings: pressed, a column sorts the rows; with Shift held it is added to what sorts them already. */
export function RankGridHead({ table }: { table: RankedTable }) {
  const { ranking, columns, sort } = table;
  const onSort = useLaterRankingsView();
  const { previousYear, by, years } = ranking;
  const since = previousYear === null ? "Change" : `Change since ${previousYear}`;
  const what = by.kind === "published" ? "Rank over editions" : "Figure over years";
  return (
    <thead className="sticky top-0 z-10 print:static">
      <tr className="h-[82px] text-13" aria-rowindex={1}>
        <Heading
          sort={sort}
          onSort={onSort}
          name="rank"
          isNumeric
          className="sm:sticky sm:left-0 sm:z-[1]"
        >
          Rank
        </Heading>
        <Heading sort={sort} onSort={onSort} name="name" className="sticky left-0 z-[1] sm:left-14">
          Country
        </Heading>
        <Heading sort={sort} onSort={onSort} name="change" isNumeric>
          {since}
        </Heading>
        {columns.map((column, index) => [
          <Heading key={column.key} sort={sort} onSort={onSort} name={column.key} isNumeric>
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

function Heading({
  sort,
  onSort: { setView, toHref },
  name,
  isNumeric = false,
  className = "",
  children,
}: {
  onSort: Pick<ReturnType<typeof useLaterRankingsView>, "setView" | "toHref">;
  sort: readonly SortTerm[];
  name: string;
  isNumeric?: boolean;
  className?: string;
  children: string;
}) {
  const place = sort.findIndex(({ key }) => key === name);
  const term = sort[place];
  const toSort = (isAdded: boolean) => ({ sort: toNextSort(sort, name, isAdded).map(toSortText) });
  const press = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    setView(toSort(event.shiftKey));
  };
  const order = term === undefined ? undefined : term.isDescending ? "descending" : "ascending";
  return (
    <th
      scope="col"
      aria-sort={place === 0 ? order : undefined}
      className={`${CELL} leading-4 ${isNumeric ? "text-right" : "text-left"} ${className}`}
    >
      <a
        href={toHref(toSort(false))}
        onClick={press}
        title="Press to sort; with Shift to sort by this as well"
        className="hover:text-accent"
      >
        {children}
        {term && (
          <span className="text-accent">
            <span aria-hidden="true">
              {" "}
              {term.isDescending ? "↓" : "↑"}
              {sort.length > 1 && place + 1}
            </span>
            {sort.length > 1 && <span className="sr-only">, order {place + 1}</span>}
          </span>
        )}
      </a>
    </th>
  );
}
