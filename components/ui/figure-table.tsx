import { memo } from "react";
import { type FigureCell, toCellText } from "@/lib/series/figure-cell";
import { AsWritten } from "./as-written";
import { CopyTable } from "./copy-table";
import { FigureButton } from "./figure-button";
import { press } from "./press";

/** A chart's figures as rows, ready to be read; a cell that shows a figure leads to what is behind it. */
export interface TableRows {
  columns: readonly { key: string; label: string; numeric: boolean }[];
  rows: readonly (readonly FigureCell[])[];
}

interface TableProps {
  caption: string;
  table: TableRows;
  /** The credit that goes with a copy. */
  source?: string;
}

/** A chart's figures as a real table, opened in place; it is there before any script runs. */
export const FigureTable = memo(function FigureTable(props: TableProps) {
  return (
    <details className="folded-table mt-2 text-13">
      <summary className={press.word}>Table</summary>
      <CopyTable {...props} />
      <AsWritten of={props.table}>
        <OpenTable {...props} height="max-h-96" />
      </AsWritten>
    </details>
  );
});

/** Figures as a table; a wide one scrolls inside its own frame. */
export function OpenTable({
  caption,
  table,
  height = "",
}: Pick<TableProps, "caption" | "table"> & {
  /** How high it is at most, as a class; as high as it needs where absent. */
  height?: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its own frame and must be reachable by keyboard
    <section tabIndex={0} aria-label={caption} className={`mt-2 overflow-auto ${height}`}>
      <table className="number w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-paper">
          <tr className="border-b border-rule align-bottom">
            {table.columns.map(({ key, label, numeric }) => (
              <th
                key={key}
                scope="col"
                className={`py-1 pl-4 font-semibold first:pl-0 ${numeric ? "text-right" : "text-left"}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="figure-rows">
          {table.rows.map((row) => (
            <tr key={row.map(toCellText).join("|")} className="border-b border-rule">
              {row.map((cell, index) => {
                const column = table.columns[index];
                const align = column?.numeric ? "text-right whitespace-nowrap" : "text-left";
                return index === 0 ? (
                  <th key={column?.key} scope="row" className={`font-normal ${align}`}>
                    <Cell cell={cell} />
                  </th>
                ) : (
                  <td key={column?.key} className={align}>
                    <Cell cell={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell }: { cell: FigureCell }) {
  if (typeof cell === "string") return cell;
  return <FigureButton figure={cell.figure}>{cell.text}</FigureButton>;
}
