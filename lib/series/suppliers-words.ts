import { EXTRACTED_RECIPIENTS } from "@/lib/domain/transfer-extract";
import { toNameInText } from "./names-in-text";
import type { CountrySuppliers } from "./supplier-sums";
import { countOrders } from "./suppliers-content";

type Data = Pick<CountrySuppliers, "country" | "held">;

/** Why there is no order to show: that none is held is not that none was placed. */
export function toNothingHeldWords(
  { country, held }: Data,
  { from, until }: { from?: number; until?: number },
): string {
  const name = toNameInText(country.name);
  if (held === null) {
    return `No order by ${name} is held here: SIPRI’s terms allow a part of its register only, and it was taken for ${EXTRACTED_RECIPIENTS.length} recipients. That says nothing of what ${name} ordered.`;
  }
  const years = [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ].join(" ");
  const when = years === "" ? "" : ` of the years ${years}`;
  return `SIPRI’s register lists no order by ${name}${when}. Choose other years to see more.`;
}

/** What the register lists of a country, and what it never lists. */
export function toHeldWords({ country, years, total }: CountrySuppliers): string {
  const name = toNameInText(country.name);
  const count = countOrders(total.orders);
  const when =
    years === null || years.first === years.last
      ? `of ${years?.last}`
      : `of the years ${years.first}–${years.last}`;
  return `SIPRI’s register lists ${count} by ${name} ${when}. It is about major arms: aircraft, armour, artillery, missiles, ships, sensors and the like, not small arms, ammunition or services. Where they came from is said by their trend-indicator value (TIV), which measures military capability, not money.`;
}
