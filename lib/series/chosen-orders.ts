import { DELIVERY_STATES, type StatedTransfer } from "@/lib/domain/arms-transfer";
import { WEAPON_CATEGORIES } from "@/lib/domain/weapon-category";
import { formatFull } from "./format-figure";

/** How many orders one page of the table holds. */
export const ORDERS_A_PAGE = 100;

/** Which orders are looked at; an empty choice is all. */
export interface OrderChoice {
  /** Code, or name in the register where there is none. */
  supplier: string;
  category: string;
  delivered: string;
  /** From 1. */
  page: number;
}

export interface ChosenOrders {
  /** Of the page, the newest first. */
  rows: StatedTransfer[];
  /** How many are chosen, and of how many. */
  chosen: number;
  of: number;
  page: number;
  pages: number;
  /** The choice with what cannot be had left out, a sentence for each. */
  choice: OrderChoice;
  problems: string[];
}

/** The code of a party, or its name where there is none. */
export function toPartyKey({ iso3, name }: StatedTransfer["supplier"]): string {
  return iso3 ?? name;
}

/** The orders that a reader asks for, a page of them, the newest first. */
export function chooseOrders(orders: readonly StatedTransfer[], asked: OrderChoice): ChosenOrders {
  const suppliers = new Set(orders.map(({ supplier }) => toPartyKey(supplier)));
  const problems: string[] = [];
  const keep = (value: string, known: ReadonlySet<string>, what: string) => {
    if (value === "" || known.has(value)) return value;
    problems.push(`No ${what} of these orders is known as ${value}.`);
    return "";
  };
  const choice = {
    supplier: keep(asked.supplier, suppliers, "supplier"),
    category: keep(asked.category, new Set(WEAPON_CATEGORIES), "category"),
    delivered: keep(asked.delivered, new Set(DELIVERY_STATES), "state of delivery"),
  };
  const chosen = orders
    .filter(
      ({ supplier, category, delivery }) =>
        (choice.supplier === "" || toPartyKey(supplier) === choice.supplier) &&
        (choice.category === "" || category === choice.category) &&
        (choice.delivered === "" || delivery === choice.delivered),
    )
    .toSorted((one, other) => other.orderYear - one.orderYear || one.line - other.line);
  const pages = Math.max(1, Math.ceil(chosen.length / ORDERS_A_PAGE));
  const page = Math.min(pages, Math.max(1, asked.page));
  if (page !== asked.page) problems.push(`There is no page ${asked.page}: this is page ${page}.`);
  return {
    rows: chosen.slice((page - 1) * ORDERS_A_PAGE, page * ORDERS_A_PAGE),
    ...{ chosen: chosen.length, of: orders.length, page, pages },
    choice: { ...choice, page },
    problems,
  };
}

/** @example "Orders 51–100 of 313, of 414 in all, the newest first." */
export function toChosenWords({ rows, chosen, of, page }: ChosenOrders): string {
  if (of === 0) return "No order.";
  if (chosen === 0) return `None of the ${formatFull(of, "")} orders fits this choice.`;
  const first = (page - 1) * ORDERS_A_PAGE + 1;
  const span = rows.length === 1 ? `Order ${first}` : `Orders ${first}–${first + rows.length - 1}`;
  const all = chosen === of ? "" : `, of ${formatFull(of, "")} in all`;
  return `${span} of ${formatFull(chosen, "")}${all}, the newest first.`;
}
