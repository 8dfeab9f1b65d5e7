import type { ReleaseDraft } from "./release-draft";

type Cell = string | number | boolean | null;

/** A file of a release that holds neither figures nor rankings. */
export interface ReleaseTable {
  file: string;
  headings: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** The ties, missions and transfers of a release as sorted files; one that would be empty is absent. */
export function listTables({ ties, missions, transfers }: ReleaseDraft): ReleaseTable[] {
  return [
    {
      file: "ties.csv",
      headings: ["kind", "iso3", "other_iso3", "first_year", "last_year", "note"],
      rows: sortRows(
        (ties ?? []).map((tie) => [
          ...[tie.kind, tie.iso3, tie.otherIso3],
          ...[tie.firstYear, tie.lastYear, tie.note],
        ]),
      ),
    },
    {
      file: "missions.csv",
      headings: ["iso3", "mission", "year", "locations", "note"],
      rows: sortRows(
        (missions ?? []).map((each) => [
          ...[each.iso3, each.mission, each.year],
          ...[each.locations, each.note],
        ]),
      ),
    },
    {
      file: "transfers.csv",
      headings: [
        ...["line", "recipient_iso3", "recipient", "supplier_iso3", "supplier"],
        ...["order_year", "order_year_estimated", "ordered", "ordered_estimated"],
        ...["designation", "description", "delivered", "delivered_estimated", "delivery_years"],
        ...["status", "comment", "tiv_per_unit", "tiv_order", "tiv_delivered"],
      ],
      rows: sortRows(
        (transfers ?? []).map((each) => [
          ...[each.line, each.recipientIso3, each.recipient, each.supplierIso3, each.supplier],
          ...[each.orderYear, each.orderYearEstimated, each.ordered, each.orderedEstimated],
          ...[each.designation, each.description, each.delivered, each.deliveredEstimated],
          ...[each.deliveryYears.join(" "), each.status, each.comment],
          ...[each.tivPerUnit, each.tivOrder, each.tivDelivered],
        ]),
      ),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** By their cells from the left: text by code point, numbers by size, null first. */
function sortRows(rows: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  return rows.toSorted((a, b) => {
    const index = a.findIndex((cell, column) => cell !== b[column]);
    const [one, other] = [a[index] ?? "", b[index] ?? ""];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}
