import { SHARE_BOUND } from "@/lib/domain/source";
import { EXTRACTED_RECIPIENTS } from "@/lib/domain/transfer-extract";

/**
 * Whether an order is passed on: decided by its recipient's name in the register and, for the
 * recipients with the most orders, by the year of the order. A year that can not be read (NaN) is
 * no reason to leave an order out: it is told as a fault later.
 *
 * @example isInExtract("India", 1979) // → false
 */
export function isInExtract(recipient: string, orderYear: number): boolean {
  const extracted = EXTRACTED_RECIPIENTS.find(({ name }) => name === recipient);
  return extracted !== undefined && !(orderYear < (extracted.from ?? orderYear));
}

/** Recipients of the extract that the register no longer has by that name. */
export function listAbsentRecipients(recipients: ReadonlySet<string>): string[] {
  return EXTRACTED_RECIPIENTS.flatMap(({ name }) => (recipients.has(name) ? [] : name));
}

/** @throws where the extract reaches a tenth of the register's orders */
export function checkShare(orders: number, ofOrders: number): void {
  if (orders < SHARE_BOUND * ofOrders) return;
  throw new Error(`sipri-arms-transfers: ${orders} of ${ofOrders} orders is not under a tenth`);
}
