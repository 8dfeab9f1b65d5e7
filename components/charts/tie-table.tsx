import { CountryMark } from "@/components/ui/country-mark";
import { FigureButton } from "@/components/ui/figure-button";
import { toCapital, toNameInText } from "@/lib/series/names-in-text";
import type { TieCell, TieGrid, TieHead } from "@/lib/series/ties/tie-grid";
import { toOrdersKey } from "@/lib/series/ties/tie-network";
import { KIND_WORDS } from "@/lib/series/ties/tie-words";
import { TieSign } from "./tie-sign";

/**
 * Countries by countries: a real table, read along a row. Every obligation leads to the list that
 * states it, every count of orders to the orders themselves.
 */
export function TieTable({ caption, grid: { heads, rows } }: { caption: string; grid: TieGrid }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its own frame and must be reachable by keyboard
    <section tabIndex={0} aria-label={caption} className="relative max-h-[85vh] overflow-auto">
      <table className="number border-separate border-spacing-0 text-13">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <td className="sticky top-0 left-0 z-20 border-b border-ink bg-paper" />
            {heads.map((head) => (
              <th
                key={head.iso3}
                scope="col"
                className="sticky top-0 z-10 min-w-14 border-b border-ink bg-paper px-1.5 py-2 text-left align-bottom font-semibold"
              >
                <Head head={head} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells }) => (
            <tr key={head.iso3}>
              <th
                scope="row"
                className="sticky left-0 z-10 w-24 border-b border-rule bg-paper py-2 pr-3 text-left align-top font-semibold"
              >
                <Head head={head} />
              </th>
              {cells.map((cell) => (
                <Cell key={cell.other.iso3} head={head} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ head: { name, style } }: { head: TieHead }) {
  return (
    <span className="flex flex-col items-start gap-1">
      <CountryMark style={style} />
      {name}
    </span>
  );
}

function Cell({
  head,
  cell: { other, obligations, orders, state },
}: {
  head: TieHead;
  cell: TieCell;
}) {
  if (state === "self") {
    return (
      <td className="border-b border-l border-rule bg-rule/40" aria-label="the same country" />
    );
  }
  const isEmpty = obligations.length === 0 && orders === null;
  return (
    <td className="border-b border-l border-rule px-1.5 py-1.5 align-top">
      <ul className="flex flex-col items-start gap-2">
        {obligations.map(({ kind, figure, isOneSided }) => (
          <li key={kind}>
            <FigureButton
              figure={figure}
              className={`flex min-h-6 flex-col items-start leading-4 whitespace-nowrap ${kind === "non-aggression" ? "text-muted" : ""}`}
            >
              <TieSign kind={kind} />
              <span className="sr-only">
                {`${head.name} and ${other.name}: ${KIND_WORDS[kind].name}`}
              </span>
              <span aria-hidden="true">{KIND_WORDS[kind].word}</span>
              {isOneSided && <span>one side only</span>}
            </FigureButton>
          </li>
        ))}
        {orders && (
          <li>
            <FigureButton
              figure={toOrdersKey(orders)}
              className="flex min-h-6 flex-col items-start leading-4 whitespace-nowrap"
            >
              <TieSign kind="arms-orders" />
              <span className="sr-only">
                {`${toCapital(toNameInText(head.name))} ordered arms from ${toNameInText(other.name)}: ${orders.orders} orders`}
              </span>
              <span aria-hidden="true">{`${KIND_WORDS["arms-orders"].word} ${orders.orders}`}</span>
            </FigureButton>
          </li>
        )}
        {isEmpty && (
          <li className="text-muted">{state === "unlisted" ? "not known" : "none listed"}</li>
        )}
      </ul>
    </td>
  );
}
