import { FigureButton } from "@/components/ui/figure-button";
import { PlainTable } from "@/components/ui/plain-table";
import { press } from "@/components/ui/press";
import type { StatedTransfer } from "@/lib/domain/arms-transfer";
import type { FigureKey } from "@/lib/domain/figure-key";
import { toChosenWords } from "@/lib/series/chosen-orders";
import { toYearsWords } from "@/lib/series/events/transfer-events";
import { formatFull } from "@/lib/series/format-figure";
import { toNameInText } from "@/lib/series/names-in-text";
import { toPieces, toYearWords } from "@/lib/series/order-words";
import { STATUS_NAMES } from "@/lib/series/weapon-words";
import type { SuppliersPage } from "@/lib/views/read-suppliers-page";
import { toOrderEventHref } from "./order-event";
import { OrderForm, toOrdersAddress } from "./order-form";
import { TableAlong } from "./table-along";

/** Every order as the register lists it, each with its line; narrowed by choice, a page at a time. */
export function OrderTable({ page }: { page: SuppliersPage }) {
  const { country, chosen } = page;
  return (
    <section aria-labelledby="orders" className="mt-12">
      <h2 id="orders" className="mb-4 border-b-2 border-ink pb-2 text-24 font-semibold">
        Every order
      </h2>
      <OrderForm page={page} />
      <p className="mt-4 text-15">{toChosenWords(chosen)}</p>
      {chosen.rows.length > 0 && (
        <PlainTable
          caption={`Orders of arms by ${toNameInText(country.name)}`}
          width="min-w-[64rem]"
          head={[
            { label: "Weapon" },
            { label: "Supplier" },
            { label: "Ordered in", isNumeric: true },
            { label: "Ordered", isNumeric: true },
            { label: "Delivered", isNumeric: true },
            { label: "Delivered in" },
            { label: "TIV ordered, millions", isNumeric: true },
            { label: "TIV delivered, millions", isNumeric: true },
            { label: "Register line", isNumeric: true },
          ]}
          rows={chosen.rows.map((order) => ({ key: String(order.line), cells: toCells(order) }))}
        />
      )}
      <Pages page={page} />
      <TableAlong {...page.tables.orders} />
      <p className="mt-3 max-w-[70ch] text-13 text-muted">
        “≈” marks the publisher’s own estimate; a weapon’s name leads to the order among the
        country’s events.{" "}
        <a
          href={`/api/v1/transfers?recipient=${country.iso3}`}
          className="text-accent underline underline-offset-4"
        >
          These orders as JSON
        </a>
      </p>
    </section>
  );
}

function toCells(order: StatedTransfer) {
  const { designation, description, status, supplier, delivery, release, line } = order;
  const figure: FigureKey = { kind: "transfer", release, line };
  return [
    <span key="weapon" className="block max-w-72">
      <a href={toOrderEventHref(order)} className="hover:text-accent hover:underline">
        {designation}
      </a>
      <span className="block text-13 text-muted">
        {[description, ...(status === "new" ? [] : [STATUS_NAMES[status]])].join(", ")}
      </span>
    </span>,
    supplier.name,
    toYearWords(order),
    toPieces(order.ordered, order.orderedEstimated),
    <FigureButton key="delivered" figure={figure}>
      {delivery === "none" ? "none" : toPieces(order.delivered, order.deliveredEstimated)}
    </FigureButton>,
    toYearsWords(order.deliveryYears),
    toTiv(order.tivOrder),
    <FigureButton key="tiv" figure={figure}>
      {toTiv(order.tivDelivered)}
    </FigureButton>,
    String(line),
  ];
}

function toTiv(tiv: number | null): string {
  return tiv === null ? "no TIV" : formatFull(tiv, "");
}

/** The steps from page to page of the table. */
function Pages({ page }: { page: SuppliersPage }) {
  const { page: current, pages } = page.chosen;
  if (pages === 1) return null;
  return (
    <nav aria-label="Pages of orders" className="mt-3 flex flex-wrap items-center gap-x-4 text-13">
      {Array.from({ length: pages }, (_, index) => index + 1).map((each) =>
        each === current ? (
          <span key={each} aria-current="page" className="font-semibold">
            {each}
          </span>
        ) : (
          <a
            key={each}
            href={toOrdersAddress(page, { page: each })}
            aria-label={`Page ${each} of ${pages}`}
            className={press.word}
          >
            {each}
          </a>
        ),
      )}
    </nav>
  );
}
