import { type ArmsTransfer, TRANSFER_STATUSES } from "@/lib/domain/arms-transfer";
import type { Iso3 } from "@/lib/domain/country";
import {
  type DatasetRow,
  parseNumber,
  parseWhole,
  type Refuse,
  readDatasetRows,
} from "./read-dataset-rows";

const HEADINGS = [
  ...["line", "recipient_iso3", "recipient", "supplier_iso3", "supplier"],
  ...["order_year", "order_year_estimated", "ordered", "ordered_estimated"],
  ...["designation", "description", "delivered", "delivered_estimated", "delivery_years"],
  ...["status", "comment", "tiv_per_unit", "tiv_order", "tiv_delivered"],
];
/** What the columns can hold. */
const LINES = [1, 2_147_483_647] as const;
const YEARS = [1, 9999] as const;

/**
 * The orders of one file; what is wrong is told to `refuse`.
 *
 * A party without a code is no country of today, and has a name all the same. An empty number is
 * not known. What was delivered has its years; what was not has none.
 */
export async function readDatasetTransfers(
  path: string,
  countries: ReadonlySet<Iso3>,
  refuse: Refuse,
): Promise<ArmsTransfer[]> {
  const transfers = new Map<number, ArmsTransfer>();
  for await (const row of readDatasetRows(path, HEADINGS, refuse)) {
    const transfer = readTransfer(row, countries, refuse);
    if (transfer === undefined) continue;
    const { line } = transfer;
    if (transfers.has(line)) refuse(row.line, "line", String(line), "is stated twice");
    else transfers.set(line, transfer);
  }
  return [...transfers.values()];
}

function readTransfer(
  row: DatasetRow,
  countries: ReadonlySet<Iso3>,
  refuse: Refuse,
): ArmsTransfer | undefined {
  let isSound = true;
  const complain: Refuse = (...place) => {
    isSound = false;
    refuse(...place);
  };
  const cell = (column: string) => row.cells[HEADINGS.indexOf(column)] ?? "";
  const party = (column: string): Iso3 | null => {
    const isStranger = cell(column) !== "" && !countries.has(cell(column));
    if (isStranger) complain(row.line, column, cell(column), "is not a known country");
    return cell(column) || null;
  };
  const text = (column: string) => {
    if (cell(column) === "") complain(row.line, column, "", "is empty");
    return cell(column);
  };
  const truth = (column: string) => {
    const isTruth = cell(column) === "true" || cell(column) === "false";
    if (!isTruth) complain(row.line, column, cell(column), "is neither true nor false");
    return cell(column) === "true";
  };
  const whole = (column: string, bounds: readonly [number, number]) =>
    parseWhole(row, HEADINGS.indexOf(column), column, bounds, complain);
  const pieces = (column: string) => (cell(column) === "" ? null : whole(column, [0, LINES[1]]));
  const tiv = (column: string) => {
    const value = parseNumber(row, HEADINGS.indexOf(column), column, complain);
    if (typeof value === "number" && value < 0)
      complain(row.line, column, cell(column), "is below 0");
    return value ?? null;
  };
  const line = whole("line", LINES);
  const orderYear = whole("order_year", YEARS);
  const delivered = pieces("delivered");
  const status = TRANSFER_STATUSES.find((each) => each === cell("status"));
  const years = cell("delivery_years")
    .split(" ")
    .filter((year) => year !== "");
  if (status === undefined) complain(row.line, "status", cell("status"), "is not a known status");
  if (years.some((year) => !/^\d{4}$/.test(year))) {
    complain(row.line, "delivery_years", cell("delivery_years"), "is not a list of years");
  }
  if (typeof delivered === "number" && (delivered === 0) !== (years.length === 0)) {
    const problem = `contradicts ${delivered} delivered`;
    complain(row.line, "delivery_years", cell("delivery_years"), problem);
  }
  const transfer = {
    ...{ recipientIso3: party("recipient_iso3"), recipient: text("recipient") },
    ...{ supplierIso3: party("supplier_iso3"), supplier: text("supplier") },
    orderYearEstimated: truth("order_year_estimated"),
    ordered: pieces("ordered") ?? null,
    orderedEstimated: truth("ordered_estimated"),
    ...{ designation: text("designation"), description: cell("description") },
    delivered: delivered ?? null,
    deliveredEstimated: truth("delivered_estimated"),
    deliveryYears: years.map(Number),
    comment: cell("comment") || null,
    ...{ tivPerUnit: tiv("tiv_per_unit"), tivOrder: tiv("tiv_order") },
    tivDelivered: tiv("tiv_delivered"),
  };
  if (!isSound || line === undefined || orderYear === undefined) return undefined;
  return status === undefined ? undefined : { line, orderYear, status, ...transfer };
}
