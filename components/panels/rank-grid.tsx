"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { memo, type ReactNode, useRef } from "react";
import { IS_WRITING, LEFT_AS_WRITTEN } from "@/components/ui/as-written";
import { MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import { withCountries } from "@/lib/export/view-address";
import { toCountryStyles } from "@/lib/series/country-style";
import type { RankRow } from "@/lib/series/rank-rows";
import { pinRows, type RankedTable, toColumnLabel } from "@/lib/series/ranked-table";
import { RankGridFoot } from "./rank-grid-foot";
import { RankGridHead } from "./rank-grid-head";
import { RankGridRow } from "./rank-grid-row";
import { useChosenCountries } from "./use-chosen-countries";
import { useGridKeys } from "./use-grid-keys";
import { useWaking } from "./use-waking";

/** Heights and widths in pixels; the rows are all alike, so that the table knows its length. */
const ROW = 36;
const HEAD = 82;
const FOOT = 50;
const WIDTHS = { value: 128, history: 100 };
const NARROW_COLUMN = 128;
const WIDE_COLUMN = 184;
/** A longer heading would take more than four lines of a narrow column. */
const LONGEST_IN_NARROW = 56;
/** The rows as the server wrote them are taken away and not taken over: script draws those in sight. */
const DRAWN = "relative z-0";
const WRITTEN = `${DRAWN} asleep`;
/** So few chosen countries stay in sight while the others are scrolled. */
const MOST_STAYING = 4;

/**
 * The rows of a ranking. Before the page is awake, and on paper, all of them are there; then only
 * those near the window.
 */
export const RankGrid = memo(function RankGrid({
  table,
  isWaiting,
}: {
  table: RankedTable;
  isWaiting: boolean;
}) {
  const frame = useRef<HTMLElement>(null);
  const waking = useWaking();
  const isAwake = waking === "awake";
  const { country: chosen, isUsual, setCountry } = useChosenCountries();
  const { pinned, rest } = pinRows(table.rows, chosen);
  const staying = pinned.length <= MOST_STAYING ? pinned.length : 0;
  const toggle = (iso3: string) => {
    if (chosen.includes(iso3)) setCountry(chosen.filter((each) => each !== iso3));
    else if (chosen.length < MOST_CHOSEN) setCountry([...chosen, iso3]);
  };
  const order = [...pinned, ...rest].map(({ iso3 }) => iso3);
  const keys = useGridKeys({
    ...{ frame, order, toggle },
    reveal: (index) => {
      // The frame scrolls its rows; the window must hold the frame for the row to be seen.
      frame.current?.scrollIntoView({ block: "nearest" });
      if (index >= pinned.length) virtual.scrollToIndex(index - pinned.length);
      else frame.current?.scrollTo({ top: 0 });
    },
  });
  const activeAt = order.indexOf(keys.active) - pinned.length;
  const virtual = useVirtualizer({
    count: rest.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 3,
    scrollMargin: HEAD + pinned.length * ROW,
    scrollPaddingStart: HEAD + staying * ROW,
    scrollPaddingEnd: FOOT,
    // The row that has the keyboard is never taken away under it.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...(activeAt >= 0 ? [activeAt] : [])])].sort(
        (one, other) => one - other,
      ),
  });
  const shown = isAwake
    ? virtual.getVirtualItems().map(({ index }) => index)
    : rest.map((_, index) => index);

  const styles = new Map(toCountryStyles(chosen).map((style) => [style.iso3, style]));
  const kept = isUsual ? [] : chosen;
  // A row's elements stay in their place and take another country's figures: to sort is to write
  // anew what stands in the cells, not to build them again.
  const toRow = (row: RankRow, index: number) => (
    <RankGridRow
      key={index}
      row={row}
      ranking={table.ranking}
      columns={table.columns}
      style={styles.get(row.iso3) ?? null}
      isFull={chosen.length >= MOST_CHOSEN}
      reach={isAwake ? (keys.active === row.iso3 ? "active" : "never") : "always"}
      position={index + 2}
      isEdge={index === pinned.length - 1}
      href={withCountries(`/countries/${row.iso3}`, kept)}
    />
  );
  const { value, history } = WIDTHS;
  const others = table.columns.slice(1).map((column) => ({
    key: column.key,
    width: toColumnLabel(column).length > LONGEST_IN_NARROW ? WIDE_COLUMN : NARROW_COLUMN,
  }));
  const figures = others.reduce((total, { width }) => total + width, value + history);
  return (
    <section
      ref={frame}
      aria-label="Table of countries; arrow keys move from row to row, Enter opens a country, Space chooses it"
      className="isolate max-h-[82dvh] overflow-auto overscroll-x-contain border-b border-rule [--change:4.25rem] [--name:9.25rem] [--rank:2.75rem] sm:[--change:5.25rem] sm:[--name:15rem] sm:[--rank:3.5rem] print:max-h-none print:overflow-visible"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are moved through by arrow keys and chosen
        role="grid"
        aria-label={table.sentence}
        aria-rowcount={table.rows.length + 1}
        aria-multiselectable="true"
        className={`number w-full table-fixed border-separate border-spacing-0 text-13 ${isWaiting ? "fades opacity-60" : ""}`}
        style={{
          minWidth: `calc(${figures}px + var(--rank) + var(--name) + var(--change))`,
        }}
        {...keys.handlers}
      >
        <colgroup>
          <col style={{ width: "var(--rank)" }} />
          <col style={{ width: "var(--name)" }} />
          <col style={{ width: "var(--change)" }} />
          <col style={{ width: value }} />
          <col style={{ width: history }} />
          {others.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <RankGridHead table={table} />
        {pinned.length > 0 && (
          <tbody className={staying > 0 ? "z-[5] sm:sticky sm:top-[82px]" : ""}>
            {pinned.map(toRow)}
          </tbody>
        )}
        {waking === "written" && !IS_WRITING ? (
          <tbody key="written" className={WRITTEN} {...LEFT_AS_WRITTEN} />
        ) : (
          <tbody key="drawn" className={waking === "written" ? WRITTEN : DRAWN}>
            {withGaps(shown, rest.length, (index) => {
              const row = rest[index];
              return row === undefined ? null : toRow(row, pinned.length + index);
            })}
          </tbody>
        )}
        <RankGridFoot table={table} />
      </table>
    </section>
  );
});

/** Rows with the room of those that are not drawn left between them. */
function withGaps(
  shown: readonly number[],
  count: number,
  draw: (index: number) => ReactNode,
): ReactNode[] {
  let next = 0;
  const toGap = (rows: number) =>
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: room left free, which nothing can focus
    rows > 0 ? [<tr key={`gap ${next}`} aria-hidden="true" style={{ height: rows * ROW }} />] : [];
  return [
    ...shown.flatMap((index) => {
      const gap = toGap(index - next);
      next = index + 1;
      return [...gap, draw(index)];
    }),
    ...toGap(count - next),
  ];
}
