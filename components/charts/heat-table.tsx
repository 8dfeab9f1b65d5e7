import { CountryMark } from "@/components/ui/country-mark";
import { FigureButton } from "@/components/ui/figure-button";
import type { HeatColumn } from "@/lib/series/heat-chart";
import { type HeatKeyEntry, listHeatKey } from "@/lib/series/heat-key";
import { FIFTHS, type HeatCell, type HeatRow, isInWords } from "@/lib/series/heat-rows";
import { toSnapshotKey } from "@/lib/series/snapshot";
import { toRampInk, toRampStep } from "@/lib/series/theme-colours";

const FIFTH_WORDS = ["weakest", "second weakest", "middle", "second strongest", "strongest"];
const SIZE_WORDS = ["smallest", "second smallest", "middle", "second largest", "largest"];
const HATCH =
  "repeating-linear-gradient(135deg, transparent 0 4px, var(--rule) 4px 5px, transparent 5px 6px)";

/** Indicators down, countries across: a real table, each cell leading to what is behind its figure. */
export function HeatTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
}) {
  return (
    <>
      <ul className="mb-3 flex flex-wrap gap-x-6 gap-y-1 text-13 text-muted">
        {listHeatKey(rows).map((entry) => (
          <Key key={entry.kind} entry={entry} />
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its own frame and must be reachable by keyboard */}
      <section tabIndex={0} aria-label={`Shaded: ${caption}`} className="relative overflow-x-auto">
        <table className="number border-separate border-spacing-0.5 text-13">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <td className="sticky left-0 bg-paper" />
              {columns.map(({ iso3, name, style }) => (
                <th
                  key={iso3}
                  scope="col"
                  className="min-w-16 px-1 pb-1 align-bottom font-semibold"
                >
                  <span className="flex flex-col items-center gap-1">
                    <CountryMark style={style} />
                    {name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.indicator.slug}>
                <th
                  scope="row"
                  className="sticky left-0 max-w-36 min-w-28 bg-paper py-1 pr-3 text-left font-semibold sm:max-w-64 sm:min-w-48 sm:text-right"
                >
                  {row.name}
                  <span className="block font-normal text-muted">{row.aside}</span>
                </th>
                {row.cells.map((cell) => (
                  <Cell key={cell.country.iso3} cell={cell} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Cell({ cell, row }: { cell: HeatCell; row: HeatRow }) {
  const { figure, lines, state, step, isGrey } = cell;
  const words = (
    <span className={state === "missing" ? "bg-paper" : ""}>
      {lines.map((line) => (
        <span key={line} className={`block ${isInWords(cell) ? "" : "whitespace-nowrap"}`}>
          {line}
        </span>
      ))}
    </span>
  );
  return (
    <td
      className={`px-1.5 py-1 text-center ${step === null ? "border border-rule" : ""}`}
      style={
        step === null
          ? { background: state === "missing" ? HATCH : undefined }
          : {
              background: `var(--${isGrey ? "grey" : "ramp"}-${step})`,
              color: `var(--${toRampInk(step)})`,
            }
      }
    >
      {figure === null ? (
        words
      ) : (
        <FigureButton
          figure={toSnapshotKey(row.indicator.slug, figure)}
          className="min-h-6 decoration-current! hover:text-inherit!"
        >
          {words}
        </FigureButton>
      )}
      <span className="sr-only">{toPlaceWords(cell, row)}</span>
    </td>
  );
}

/** What the shade says, for those who do not see it. */
function toPlaceWords({ fifth, isGrey }: HeatCell, { n }: HeatRow): string {
  if (fifth === null) return "";
  return `, ${(isGrey ? SIZE_WORDS : FIFTH_WORDS)[fifth]} fifth of ${n} countries`;
}

function Key({ entry: { kind, from, to } }: { entry: HeatKeyEntry }) {
  return (
    <li className="flex items-center gap-1.5">
      {from}
      <span aria-hidden="true" className="flex">
        {kind === "ramp" || kind === "grey" ? (
          Array.from({ length: FIFTHS }, (_, index) => toRampStep(index, FIFTHS)).map((step) => (
            <span key={step} className="size-4" style={{ background: `var(--${kind}-${step})` }} />
          ))
        ) : (
          <span
            className="size-4 border border-rule"
            style={{ background: kind === "missing" ? HATCH : undefined }}
          />
        )}
      </span>
      {to}
    </li>
  );
}
