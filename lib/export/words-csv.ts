import { toCellText } from "@/lib/series/figure-cell";
import type { TableRows } from "@/lib/series/tables";
import { type CreditedRelease, toSourceName } from "./credit-line";
import { toSafeCsv } from "./csv-cell";

/**
 * A table as CSV (RFC 4180, a heading line, LF), the words as they are shown, with the releases,
 * sources and terms on every line.
 */
export function toWordsCsv(
  { columns, rows }: TableRows,
  releases: readonly CreditedRelease[],
): string {
  const credit = [
    releases.map(({ slug }) => slug).join(" "),
    releases.map(toSourceName).join("; "),
    [...new Set(releases.map(({ termsNote }) => termsNote))].join("; "),
  ];
  return toSafeCsv([
    [...columns.map(({ label }) => label), "release", "source", "terms"],
    ...rows.map((row) => [...row.map(toCellText), ...credit]),
  ]);
}
