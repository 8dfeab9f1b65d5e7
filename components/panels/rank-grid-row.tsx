"use client";

import { memo } from "react";
import { HistoryLine } from "@/components/charts/history-line";
import { CountryMark } from "@/components/ui/country-mark";
import { FigureButton } from "@/components/ui/figure-button";
import type { CountryStyle } from "@/lib/series/country-style";
import { toChangeText, toChangeWords, toRankCell } from "@/lib/series/rank-cells";
import { type RankRow, toRankText, toRowKey } from "@/lib/series/rank-rows";
import type { RankedTable, TableColumn } from "@/lib/series/ranked-table";

const CELL = "long-cell";
const NUMBER = "long-number";

/** How a row is reached by keyboard: all of it while the page is not awake, then row by row. */
export type Reach = "always" | "active" | "never";

/**
 * One country. What is pressed in it is told apart by the table around, so that a row is drawn
 * again only when something in it changes.
 */
export const RankGridRow = memo(function RankGridRow({
  row,
  ranking,
  columns,
  style,
  isFull,
  reach,
  position,
  isEdge,
  href,
}: {
  row: RankRow;
  ranking: RankedTable["ranking"];
  columns: readonly TableColumn[];
  /** Null for a country that is not chosen. */
  style: CountryStyle | null;
  /** Whether no other country may be chosen. */
  isFull: boolean;
  reach: Reach;
  /** Of the row in the whole table, from 1; the heading is the first. */
  position: number;
  /** Whether it is the last of those that were chosen. */
  isEdge: boolean;
  href: string;
}) {
  const { by, years, previousYear } = ranking;
  const inner = reach === "never" ? -1 : undefined;
  const rankKey = toRowKey(row, "rank", by);
  const rank = toRankText(row);
  return (
    <tr
      data-iso3={row.iso3}
      tabIndex={reach === "never" ? -1 : reach === "active" ? 0 : undefined}
      aria-rowindex={position}
      aria-selected={style !== null}
      className={`h-9 focus-visible:outline-offset-[-2px] ${isEdge ? "*:border-b-ink" : ""}`}
    >
      <td className={`${NUMBER} sm:sticky sm:left-0 sm:z-[1] bg-paper`}>
        {rankKey ? (
          <FigureButton figure={rankKey} tabIndex={inner}>
            {rank}
          </FigureButton>
        ) : (
          rank
        )}
      </td>
      <th
        scope="row"
        className={`${CELL} sticky left-0 z-[1] bg-paper text-left font-normal sm:left-14`}
      >
        <span className="flex items-center gap-1.5 leading-4">
          <label className="needs-script inline-flex size-6 shrink-0 items-center justify-center">
            <input
              type="checkbox"
              className="size-3.5 accent-(--accent)"
              aria-label={`Choose ${row.name}`}
              tabIndex={inner}
              checked={style !== null}
              disabled={isFull && style === null}
              readOnly
            />
          </label>
          {style && <CountryMark style={style} />}
          <a
            href={href}
            tabIndex={inner}
            className={`-my-1 py-1 underline-offset-4 hover:text-accent hover:underline ${style ? "font-semibold" : ""}`}
          >
            {row.name}
          </a>
        </span>
      </th>
      <td className={NUMBER}>
        <span aria-hidden="true">{toChangeText(row.change)}</span>
        <span className="sr-only">{toChangeWords(row.change, previousYear)}</span>
      </td>
      {columns.map((column, index) => {
        const { text, year, isMeasured } = toRankCell(row, column, ranking);
        const figure = toRowKey(row, column.key, by);
        return [
          <td key={column.key} className={NUMBER}>
            {figure === null ? (
              <span className="text-muted">
                <span aria-hidden="true">{text}</span>
                <span className="sr-only">{column.isAtHand ? "no figure" : "being read"}</span>
              </span>
            ) : (
              <FigureButton
                figure={figure}
                tabIndex={inner}
                className={isMeasured ? "" : "text-muted"}
              >
                {text}
              </FigureButton>
            )}
            {year !== null && <span className="text-muted"> ({year})</span>}
          </td>,
          index === 0 && (
            <td key="history" className={CELL}>
              <HistoryLine
                years={years}
                values={row.history}
                isRank={by.kind === "published"}
                slot={style?.slot ?? null}
              />
            </td>
          ),
        ];
      })}
    </tr>
  );
});
