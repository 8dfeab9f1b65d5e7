import { SHARE_BOUND } from "@/lib/domain/source";

/** Northeast Asia, Russia before and after 1991, Kazakhstan and Vietnam: every order is taken. */
const WHOLE_RECIPIENTS: ReadonlySet<string> = new Set([
  ...["Mongolia", "Russia", "Soviet Union", "China", "Japan", "South Korea", "North Korea"],
  ...["Kazakhstan", "Viet Nam"],
]);

/** Others that Mongolia is compared with: so many orders that only the newer ones fit. */
const RECENT_RECIPIENTS: ReadonlySet<string> = new Set(["India", "Australia", "United States"]);

/** From this year of order on the others are taken. */
export const FIRST_RECENT_YEAR = 1980;

/**
 * Whether an order is passed on: decided by its recipient's name in the register and, for the
 * recipients with the most orders, by the year of the order. A year that can not be read (NaN) is
 * no reason to leave an order out: it is told as a fault later.
 *
 * @example isInExtract("India", 1979) // → false
 */
export function isInExtract(recipient: string, orderYear: number): boolean {
  if (WHOLE_RECIPIENTS.has(recipient)) return true;
  return RECENT_RECIPIENTS.has(recipient) && !(orderYear < FIRST_RECENT_YEAR);
}

/** Recipients of the extract that the register no longer has by that name. */
export function listAbsentRecipients(recipients: ReadonlySet<string>): string[] {
  return [...WHOLE_RECIPIENTS, ...RECENT_RECIPIENTS].filter((name) => !recipients.has(name));
}

/** @throws where the extract reaches a tenth of the register's orders */
export function checkShare(orders: number, ofOrders: number): void {
  if (orders < SHARE_BOUND * ofOrders) return;
  throw new Error(`sipri-arms-transfers: ${orders} of ${ofOrders} orders is not under a tenth`);
}
