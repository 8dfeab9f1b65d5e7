import type { Iso3 } from "@/lib/domain/country";
import type { FigureKey } from "@/lib/domain/figure-key";
import type { Obligation } from "@/lib/domain/tie";

/** A country in a network, and what is known of it at all. */
export interface NetworkCountry {
  iso3: Iso3;
  name: string;
  /** With how many countries of the whole list it has a defence pact. */
  defencePacts: number;
  /** Whether the list of obligations has it at all. */
  isListed: boolean;
  /** Whether its arms orders are in the part of the register at hand. */
  areOrdersRead: boolean;
}

/** An obligation as one side has it. */
export interface NetworkTie {
  kind: Obligation;
  iso3: Iso3;
  otherIso3: Iso3;
  release: string;
}

/** What one country ordered from another. */
export interface NetworkOrders {
  /** Who ordered. */
  iso3: Iso3;
  /** From whom. */
  otherIso3: Iso3;
  orders: number;
  undelivered: number;
  firstYear: number;
  lastYear: number;
  /** In millions; capability, not money. */
  tivDelivered: number;
  releases: readonly string[];
}

/** Who is tied to whom among some countries. */
export interface TieNetwork {
  /** In which the obligations are in force. */
  year: number;
  countries: readonly NetworkCountry[];
  ties: readonly NetworkTie[];
  orders: readonly NetworkOrders[];
  /** Orders from suppliers that are no country of today. */
  formerSuppliers: number;
}

/** What stands behind the orders that one country placed with another. */
export function toOrdersKey({
  iso3,
  otherIso3: supplier,
  firstYear: from,
  lastYear: until,
  releases,
}: NetworkOrders): FigureKey {
  return { kind: "transfers", iso3, supplier, from, until, release: releases[0] ?? "" };
}

/** A line of the drawing: one kind between two countries. */
export interface NetworkLink {
  kind: Obligation | "arms-orders";
  /** Who is bound; of arms, who supplies. */
  from: Iso3;
  /** To whom; of arms, who ordered. */
  to: Iso3;
  /** Whether it holds from one side only. */
  isOneSided: boolean;
  /** How many arms orders; 1 for an obligation. */
  count: number;
}

/**
 * Every link of a network, each pair's obligation once where it binds both, in an order of their own
 * whatever the order in which countries and ties were given.
 */
export function listLinks({ ties, orders }: TieNetwork): NetworkLink[] {
  const held = new Map(
    ties.map((tie) => [toName({ kind: tie.kind, from: tie.iso3, to: tie.otherIso3 }), tie]),
  );
  const obligations = [...held.values()].flatMap(({ kind, iso3: from, otherIso3: to }) => {
    const isBoth = held.has(toName({ kind, from: to, to: from }));
    const link: NetworkLink = { kind, from, to, isOneSided: !isBoth, count: 1 };
    return isBoth && from > to ? [] : [link];
  });
  const arms = orders.map(
    ({ iso3, otherIso3, orders: count }): NetworkLink => ({
      ...{ kind: "arms-orders", from: otherIso3, to: iso3, isOneSided: true, count },
    }),
  );
  return [...obligations, ...arms].sort((one, other) => (toName(one) < toName(other) ? -1 : 1));
}

function toName({ kind, from, to }: Pick<NetworkLink, "kind" | "from" | "to">): string {
  return `${from} ${to} ${kind}`;
}
