import { toSummaryText } from "@/lib/series/rank-cells";
import type { RankedTable } from "@/lib/series/ranked-table";

const CELL = "bg-paper px-2 text-right whitespace-nowrap";

/** What each column comes to over the rows shown, and of how many figures. */
export function RankGridFoot({ table }: { table: RankedTable }) {
  const { columns, ranking } = table;
  const lines = [
    { name: "Sum", of: "sum" },
    { name: "Median", of: "median" },
  ] as const;
  return (
    <tfoot className="sticky bottom-0 z-10 print:static print:table-row-group">
      {lines.map(({ name, of }, line) => (
        <tr key={of} className="h-6 text-13">
          <td
            className={`${CELL} ${line === 0 ? "border-t-2 border-ink" : ""} sm:sticky sm:left-0 sm:z-[1]`}
          />
          <th
            scope="row"
            className={`${CELL} ${line === 0 ? "border-t-2 border-ink" : ""} sticky left-0 z-[1] !text-left font-semibold sm:left-14`}
          >
            {name}
          </th>
          <td className={`${CELL} ${line === 0 ? "border-t-2 border-ink" : ""}`} />
          {columns.map((column, index) => {
            const { summary, key } = column;
            const text = toSummaryText(summary[of], column, ranking);
            return [
              <td key={key} className={`${CELL} ${line === 0 ? "border-t-2 border-ink" : ""}`}>
                {text === "" ? (
                  <span className="text-muted">{of === "sum" ? "not summed" : "–"}</span>
                ) : (
                  <>
                    {text} <span className="text-muted">of {summary.count}</span>
                  </>
                )}
              </td>,
              index === 0 && (
                <td
                  key="history"
                  className={`${CELL} ${line === 0 ? "border-t-2 border-ink" : ""}`}
                />
              ),
            ];
          })}
        </tr>
      ))}
    </tfoot>
  );
}
