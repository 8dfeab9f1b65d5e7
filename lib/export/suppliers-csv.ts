import type { CountrySuppliers } from "@/lib/series/supplier-sums";
import { type CreditedRelease, toSourceName } from "./credit-line";
import { toSafeCsv } from "./csv-cell";

const SUMS = ["orders", "tivOrdered", "tivDelivered", "tivOpen"] as const;

/**
 * A country's suppliers as CSV (RFC 4180, a heading line, LF): a line for each supplier and decade of
 * order, TIV in millions, an empty cell where no order has one, and the register's release, source
 * and terms on every line.
 */
export function toSuppliersCsv(
  { country, suppliers }: CountrySuppliers,
  releases: readonly CreditedRelease[],
): string {
  const credit = [
    releases.map(({ slug }) => slug).join(" "),
    releases.map(toSourceName).join("; "),
    releases.map(({ termsNote }) => termsNote).join("; "),
  ];
  return toSafeCsv([
    [
      ...["recipient-iso3", "recipient", "supplier-iso3", "supplier", "decade-of-order", "orders"],
      ...["tiv-ordered-millions", "tiv-delivered-millions", "tiv-not-delivered-millions"],
      ...["orders-without-tiv-ordered", "orders-without-tiv-delivered"],
      ...["release", "source", "terms"],
    ],
    ...suppliers.flatMap(({ iso3, name, decades }) =>
      decades.map((each) => [
        ...[country.iso3, country.name, iso3, name, each.decade],
        ...SUMS.map((sum) => each[sum]),
        ...[each.withoutOrdered, each.withoutDelivered],
        ...credit,
      ]),
    ),
  ]);
}
