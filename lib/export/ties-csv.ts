import type { TieNetwork } from "@/lib/series/ties/tie-network";
import { toSafeCsv } from "./csv-cell";

/**
 * A network as CSV (RFC 4180, a heading line, LF): a line for each side's obligation of whatever
 * kind, and for what each country ordered from another, with the releases that state it.
 */
export function toTiesCsv({ countries, ties, orders, year }: TieNetwork): string {
  const names = new Map(countries.map(({ iso3, name }) => [iso3, name]));
  const nameOf = (iso3: string) => names.get(iso3) ?? iso3;
  return toSafeCsv([
    [
      ...["kind", "iso3", "name", "other_iso3", "other_name", "first_year", "last_year"],
      ...["orders", "undelivered", "tiv_delivered_m", "releases"],
    ],
    ...ties.map(({ kind, iso3, otherIso3, release }) => [
      ...[kind, iso3, nameOf(iso3), otherIso3, nameOf(otherIso3), year, year],
      ...[null, null, null, release],
    ]),
    ...orders.map((each) => [
      ...["arms-orders", each.iso3, nameOf(each.iso3), each.otherIso3, nameOf(each.otherIso3)],
      ...[each.firstYear, each.lastYear, each.orders, each.undelivered, each.tivDelivered],
      each.releases.join(" "),
    ]),
  ]);
}
