"use client";

import { type MouseEvent, memo, useCallback, useMemo } from "react";
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
  const sort = useCallback(
    (name: string, isAdded: boolean) =>
      press(
        (terms) => toNextSort(terms, name, isAdded),
        (next) => setView({ sort: next.map(toSortText) }),
      ),
    [press, setView],
  );
  const addresses = useMemo(() => {
    const toAddress = (name: string) =>
      toHref({ sort: toNextSort(table.sort, name, false).map(toSortText) });
    const names = ["rank", "name", "change", ...columns.map(({ key }) => key)];
    return new Map(names.map((name) => [name, toAddress(name)]));
  }, [toHref, table.sort, columns]);
  const [first] = table.sort;
  const toSorting = (name: string): Sorting => {
    const place = shown.findIndex(({ key }) => key === name);
    return {
      name,
      href: addresses.get(name) ?? "",
      sort,
      mark: shown[place]?.isDescending ? "↓" : place < 0 ? "" : "↑",
      place: shown.length > 1 ? place + 1 : 0,
      order: first?.key !== name ? undefined : first.isDescending ? "descending" : "ascending",
    };
  };
  const { previousYear, by, years } = ranking;
  const since = previousYear === null ? "Change" : `Change since ${previousYear}`;
  const what = by.kind === "published" ? "Rank over editions" : "Figure over years";
  return (
    <thead className="sticky top-0 z-10 print:static">
      <tr className="h-[82px] text-13" aria-rowindex={1}>
        <Heading {...toSorting("rank")} isNumeric className="sm:sticky sm:left-0 sm:z-[1]">
          Rank
        </Heading>
        <Heading {...toSorting("name")} className="sticky left-0 z-[1] sm:left-14">
          Country
        </Heading>
        <Heading {...toSorting("change")} isNumeric>
          {since}
        </Heading>
        {columns.map((column, index) => [
          <Heading key={column.key} {...toSorting(column.key)} isNumeric>
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
  name: string;
  /** The page sorted by this column alone, for who has no script. */
  href: string;
  sort: (name: string, isAdded: boolean) => void;
  /** What was pressed last shows at once. */
  mark: "" | "↑" | "↓";
  /** Among several columns that sort, from 1; else 0. */
  place: number;
  /** Of the rows as they stand. */
  order: "ascending" | "descending" | undefined;
}

/**
 * Drawn again only where its own mark changes: a press waits for two headings and not for all. The
 * address has a size of its own, so that a mark that comes or goes does not lay the table out anew.
 */
const Heading = memo(function Heading({
  name,
  href,
  sort,
  mark,
  place,
  order,
  isNumeric = false,
  className = "",
  children,
}: Sorting & { isNumeric?: boolean; className?: string; children: string }) {
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    sort(name, event.shiftKey);
  };
  return (
    <th
      scope="col"
      aria-sort={order}
      className={`${CELL} leading-4 ${isNumeric ? "text-right" : "text-left"} ${className}`}
    >
      <a
        href={href}
        onClick={onClick}
        title="Press to sort; with Shift to sort by this as well"
        className={`flex h-[74px] items-end contain-layout contain-size hover:text-accent ${isNumeric ? "justify-end" : ""}`}
      >
        <span>
          {children}
          {mark && (
            <span className="text-accent">
              <span aria-hidden="true">
                {" "}
                {mark}
                {place > 0 && place}
              </span>
              {place > 0 && <span className="sr-only">, order {place}</span>}
            </span>
          )}
        </span>
      </a>
    </th>
  );
});
