import type { ReactNode } from "react";

/** A table that is read and not pressed: the first cell of a row names it. */
export function PlainTable({
  caption,
  head,
  rows,
  width = "min-w-[36rem] max-w-[48rem]",
}: {
  caption: string;
  head: readonly { label: string; isNumeric?: boolean }[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** What it is at least and at most wide; on a narrower page it scrolls inside its own frame. */
  width?: string;
}) {
  const isNumeric = (place: number) => head[place]?.isNumeric ?? false;
  const toAlign = (place: number) => (isNumeric(place) ? "text-right" : "text-left");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its own frame and must be reachable by keyboard
    <section tabIndex={0} aria-label={caption} className="relative mt-3 overflow-x-auto">
      <table className={`number w-full border-collapse text-15 ${width}`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-ink align-bottom text-13">
            {head.map(({ label }, place) => (
              <th
                key={label}
                scope="col"
                className={`py-2 pr-4 font-semibold last:pr-0 ${toAlign(place)}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells] }) => (
            <tr key={key} className="border-b border-rule align-baseline">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                {name}
              </th>
              {cells.map((cell, place) => (
                <td
                  key={head[place + 1]?.label}
                  className={`py-1.5 pr-4 last:pr-0 ${toAlign(place + 1)} ${isNumeric(place + 1) ? "whitespace-nowrap" : ""}`}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
