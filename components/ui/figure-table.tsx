import { press } from "./press";

/** A chart's figures as rows of text, ready to be read. */
export interface TableRows {
  columns: readonly { key: string; label: string; numeric: boolean }[];
  rows: readonly (readonly string[])[];
}

/** A chart's figures as a real table, opened in place; it is there before any script runs. */
export function FigureTable({ caption, table }: { caption: string; table: TableRows }) {
  return (
    <details className="mt-2 text-13">
      <summary className={press.word}>Table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its own frame and must be reachable by keyboard */}
      <section tabIndex={0} aria-label={caption} className="mt-2 max-h-96 overflow-auto">
        <table className="number w-full border-collapse">
          <caption className="sr-only">{caption}</caption>
          <thead className="sticky top-0 bg-paper">
            <tr className="border-b border-rule">
              {table.columns.map(({ key, label, numeric }) => (
                <th
                  key={key}
                  scope="col"
                  className={`py-1 pr-4 font-semibold last:pr-0 ${numeric ? "text-right" : "text-left"}`}
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join("|")} className="border-b border-rule">
                {row.map((cell, index) => {
                  const column = table.columns[index];
                  const align = column?.numeric ? "text-right whitespace-nowrap" : "text-left";
                  return index === 0 ? (
                    <th key={column?.key} scope="row" className={`py-1 pr-4 font-normal ${align}`}>
                      {cell}
                    </th>
                  ) : (
                    <td key={column?.key} className={`py-1 pr-4 last:pr-0 ${align}`}>
                      {cell}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
