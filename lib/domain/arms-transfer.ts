import type { Iso3 } from "./country";
import type { WeaponCategory } from "./weapon-category";

/** Closed list of the states in which arms are handed over. */
export const TRANSFER_STATUSES = ["new", "second-hand", "second-hand-modernized"] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/**
 * One order of arms, as a register of transfers lists it.
 *
 * `Estimated` marks what the publisher is not sure of. A trend-indicator value (TIV) measures
 * military capability, not money; its unit is a million.
 */
export interface ArmsTransfer {
  /** Line of the publisher's register, counted from 1. */
  line: number;
  /** null for a party that is no country of today: a former state, a rebel group, an unknown one. */
  recipientIso3: Iso3 | null;
  /** As the register names it. */
  recipient: string;
  supplierIso3: Iso3 | null;
  supplier: string;
  orderYear: number;
  orderYearEstimated: boolean;
  /** Pieces; null where not known. */
  ordered: number | null;
  orderedEstimated: boolean;
  designation: string;
  description: string;
  /** Pieces delivered so far; 0 where none was, null where not known. */
  delivered: number | null;
  deliveredEstimated: boolean;
  deliveryYears: readonly number[];
  status: TransferStatus;
  comment: string | null;
  /** TIV in millions, like the two below; null where the register has none. */
  tivPerUnit: number | null;
  tivOrder: number | null;
  tivDelivered: number | null;
}

/** Closed list of how far an order has been delivered. */
export const DELIVERY_STATES = ["none", "part", "whole", "not-known"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * How far an order has been delivered by the end of the register's years. Without the number ordered
 * nobody can tell whether what came was all.
 */
export function toDeliveryState({
  ordered,
  delivered,
}: Pick<ArmsTransfer, "ordered" | "delivered">): DeliveryState {
  if (delivered === 0) return "none";
  if (delivered === null || ordered === null) return "not-known";
  return delivered < ordered ? "part" : "whole";
}

/** Who orders or supplies. */
export interface TransferParty {
  /** null for a party that is no country of today. */
  iso3: Iso3 | null;
  name: string;
}

/** An order as it is told: its parties by their present names, its category, how far it came, and the release that lists it. */
export interface StatedTransfer
  extends Omit<ArmsTransfer, "recipientIso3" | "recipient" | "supplierIso3" | "supplier"> {
  release: string;
  recipient: TransferParty;
  supplier: TransferParty;
  category: WeaponCategory;
  delivery: DeliveryState;
}
