import type { StatedTransfer, TransferParty } from "@/lib/domain/arms-transfer";
import type { FigureKey } from "@/lib/domain/figure-key";
import { toYearsWords } from "./events/transfer-events";
import { formatFull } from "./format-figure";
import { toNameInText } from "./names-in-text";
import { toPieces, toTivWords, toYearWords } from "./order-words";
import { toSums } from "./supplier-sums";
import { DELIVERY_NAMES, STATUS_NAMES, TIV_WORDS } from "./weapon-words";

/** What a card says of an order, or of several together. */
export interface OrderCard {
  title: string;
  value: string;
  about: string;
  lines: string[];
  definition: string;
  /** Where in the register it stands. */
  place: string;
  recipient: TransferParty;
  when: string;
}

const MOST_NAMED = 5;
const MOST_LINES = 12;

/** One order as the register lists it. */
export function toOrderCard(order: StatedTransfer): OrderCard {
  const { designation, description, recipient, supplier, deliveryYears, delivery } = order;
  const ended = delivery === "none" ? [] : [`in ${toYearsWords(deliveryYears)}`];
  return {
    title: `${designation} (${description}), ${supplier.name} to ${toNameInText(recipient.name)}`,
    value: `${toTivWords(order.tivDelivered)} delivered`,
    about: `${order.tivOrder === null ? "TIV of the order not stated" : `of ${toTivWords(order.tivOrder)} ordered`}, ${STATUS_NAMES[order.status]}`,
    lines: [
      `Ordered: ${toPieces(order.ordered, order.orderedEstimated)}, ${toYearWords(order)}`,
      `Delivered: ${[toPieces(order.delivered, order.deliveredEstimated), ...ended].join(", ")} (${DELIVERY_NAMES[delivery]})`,
      `TIV of one: ${order.tivPerUnit === null ? "not stated" : formatFull(order.tivPerUnit, "")} million`,
    ],
    definition: `${TIV_WORDS}. “≈” marks the publisher’s own estimate.`,
    place: `line ${order.line} of the register`,
    recipient,
    when: `ordered ${toYearWords(order)}`,
  };
}

/** Some orders of a country together; the sum is Parity’s, its parts are the register’s. */
export function toOrderSumCard(
  { supplier, from, until }: Extract<FigureKey, { kind: "transfers" }>,
  orders: readonly StatedTransfer[],
): OrderCard {
  const [first] = orders;
  if (first === undefined) throw new Error("a sum of orders has orders");
  const { recipient } = first;
  const sums = toSums(orders);
  const when = from === until ? String(from) : `${from}–${until}`;
  const largest = orders
    .toSorted((one, other) => (other.tivDelivered ?? 0) - (one.tivDelivered ?? 0))
    .slice(0, MOST_NAMED);
  const rest = orders.length - largest.length;
  const lines = orders.map(({ line }) => line).sort((one, other) => one - other);
  const more = lines.length - MOST_LINES;
  return {
    title: `Arms from ${supplier === null ? "all suppliers" : toNameInText(first.supplier.name)} to ${toNameInText(recipient.name)}`,
    value: `${toTivWords(sums.tivDelivered)} delivered`,
    about: `ordered ${when}: ${orders.length === 1 ? "1 order" : `sum of ${orders.length} orders`}, ${toTivWords(sums.tivOrdered)} ordered`,
    lines: [
      ...largest.map(
        (each) =>
          `${toPieces(each.delivered, each.deliveredEstimated)} ${each.designation} (${each.description}), ${each.supplier.name} ${each.orderYear}: ${toTivWords(each.tivDelivered)}`,
      ),
      ...(rest > 0 ? [`and ${rest} more`] : []),
    ],
    definition: `${TIV_WORDS}. Parity adds up the orders of these years; an order’s deliveries may be of later years.`,
    place: `lines ${lines.slice(0, MOST_LINES).join(", ")}${more > 0 ? ` and ${more} more` : ""} of the register`,
    recipient,
    when: `orders of ${when}`,
  };
}
