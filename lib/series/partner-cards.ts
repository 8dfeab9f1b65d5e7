import type { Iso3 } from "@/lib/domain/country";
import type { CooperationEvent } from "@/lib/domain/event";
import { compareMarks, LANE_ORDER, listPartners, toPartyKey } from "./timeline-lanes";

/** One order of arms as a card lists it. */
export interface CardOrder {
  /** Line of the register. */
  line: number;
  supplier: { iso3: Iso3 | null; name: string };
  orderYear: number;
  orderYearEstimated: boolean;
  /** Pieces; null where not known. */
  ordered: number | null;
  orderedEstimated: boolean;
  designation: string;
  description: string;
  delivered: number | null;
}

/** What is recorded with one partner. */
export interface PartnerCard {
  /** Its code. */
  key: string;
  name: string;
  /** What was declared, agreed, said or visited, the newest first. */
  agreements: CooperationEvent[];
  exercises: CooperationEvent[];
  /** By the register, the newest first. */
  orders: CardOrder[];
  /** What its records cover, each once, in the order of the newest; those that are only reported say so. */
  concerns: string[];
}

/** Kinds that stand in lists of their own, or come from the register. */
const APART: readonly string[] = ["exercise", "transfer"];

/**
 * What is recorded with each of the partners that are read first, Japan before all; those with
 * whom nothing is recorded too. An event with several of them stands in each one's card.
 *
 * @param events all of the country's; those computed from lists are left out
 * @param orders to the country, by whomever
 */
export function toPartnerCards(
  events: readonly CooperationEvent[],
  orders: readonly CardOrder[],
  home: Iso3,
  nameOf: (key: string) => string,
): PartnerCard[] {
  const newest = events.filter(({ computedFrom }) => computedFrom === null).toSorted(compareMarks);
  newest.reverse();
  return LANE_ORDER.filter((key) => key !== home).map((key) => {
    const own = newest.filter((event) =>
      listPartners(event, home).some((party) => toPartyKey(party) === key),
    );
    return {
      ...{ key, name: nameOf(key) },
      agreements: own.filter(({ kind }) => !APART.includes(kind)),
      exercises: own.filter(({ kind }) => kind === "exercise"),
      orders: orders
        .filter(({ supplier }) => supplier.iso3 === key)
        .toSorted((one, other) => other.orderYear - one.orderYear || one.line - other.line),
      concerns: listConcerns(own),
    };
  });
}

/** @example ["air-traffic-control radar", "surveillance radar (as reported)"] */
function listConcerns(events: readonly CooperationEvent[]): string[] {
  return [...new Set(events.flatMap(({ concerns }) => concerns))].map((concern) => {
    const own = events.filter(({ concerns }) => concerns.includes(concern));
    return own.every(({ standing }) => standing === "reported")
      ? `${concern} (as reported)`
      : concern;
  });
}

/**
 * How many orders the register lists from each supplier without a card, the most first.
 *
 * @example [{ name: "Soviet Union", count: 39 }]
 */
export function countOtherSuppliers(
  orders: readonly CardOrder[],
): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { supplier } of orders) {
    if (supplier.iso3 !== null && LANE_ORDER.includes(supplier.iso3)) continue;
    counts.set(supplier.name, (counts.get(supplier.name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}

/**
 * An order in words.
 *
 * @example "2019: 5 MiG-29, fighter aircraft; 5 delivered"
 */
export function toOrderWords(order: CardOrder): string {
  const about = (isEstimated: boolean) => (isEstimated ? "≈ " : "");
  const pieces = order.ordered === null ? "" : `${about(order.orderedEstimated)}${order.ordered} `;
  const delivered =
    order.delivered === null
      ? "delivery not known"
      : order.delivered === 0
        ? "none delivered yet by the register"
        : `${order.delivered} delivered`;
  return `${about(order.orderYearEstimated)}${order.orderYear}: ${pieces}${order.designation}, ${order.description}; ${delivered}`;
}
