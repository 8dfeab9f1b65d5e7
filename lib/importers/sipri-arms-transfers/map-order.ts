import type { ArmsTransfer, TransferStatus } from "@/lib/domain/arms-transfer";
import type { RowError } from "@/lib/domain/import-error";
import { LAST_REGISTER_YEAR } from "@/lib/domain/transfer-extract";
import { type FigureBounds, parseFigure } from "../parse-figure";
import { findParty } from "./parties";
import type { RegisterRow } from "./read-register";

const YEARS = { whole: true, low: 1900, high: LAST_REGISTER_YEAR };
const PIECES = { whole: true, low: 0 };

const STATUSES: ReadonlyMap<string, TransferStatus> = new Map([
  ["New", "new"],
  ["Second hand", "second-hand"],
  ["Second hand but modernized", "second-hand-modernized"],
]);

/**
 * An order of the register in the project's own words; undefined, and told to `errors`, where a
 * cell does not say what it must.
 *
 * A blank number is not known; a 0 of delivered pieces is a true one, and is said in the comment.
 * Arms that have no value yet are printed with a TIV of 0 (a nuclear submarine among them): that
 * one is not known either.
 * The register's own comments are its publisher's sentences and are left out.
 */
export function mapOrder(row: RegisterRow, errors: RowError[]): ArmsTransfer | undefined {
  const { file, line, cells } = row;
  const before = errors.length;
  const refuse = (column: keyof typeof cells, problem: string) => {
    errors.push({ file, line, column, value: cells[column], problem });
  };
  const parse = (column: keyof typeof cells, bounds: FigureBounds) =>
    cells[column] === "" ? null : (parseFigure(row, column, bounds, errors) ?? null);
  const isEstimated = (column: keyof typeof cells) => {
    if (cells[column] !== "" && cells[column] !== "?") refuse(column, "is neither blank nor ?");
    return cells[column] === "?";
  };
  const recipient = findParty(cells.Recipient);
  const supplier = findParty(cells.Supplier);
  const status = STATUSES.get(cells.status);
  const orderYear = parseFigure(row, "Year of order", YEARS, errors);
  const delivered = parse("Number delivered", PIECES);
  const deliveryYears = cells["Year(s) of delivery"].split("; ").filter((year) => year !== "");
  if (recipient === undefined) refuse("Recipient", "is not a known party");
  if (supplier === undefined) refuse("Supplier", "is not a known party");
  if (status === undefined) refuse("status", "is not a known status");
  if (cells["Weapon designation"] === "") refuse("Weapon designation", "is empty");
  if (deliveryYears.some((year) => !/^\d{4}$/.test(year) || Number(year) > LAST_REGISTER_YEAR)) {
    refuse("Year(s) of delivery", "is not a list of years");
  }
  if (delivered !== null && (delivered === 0) !== (deliveryYears.length === 0)) {
    refuse("Year(s) of delivery", `contradicts ${delivered} delivered`);
  }
  const order = {
    line,
    orderYearEstimated: isEstimated("year estimated"),
    ordered: parse("Number ordered", PIECES),
    orderedEstimated: isEstimated("ordered estimated"),
    designation: cells["Weapon designation"],
    description: cells["Weapon description"],
    delivered,
    deliveredEstimated: isEstimated("delivered estimated"),
    deliveryYears: deliveryYears.map(Number),
    comment: delivered === 0 ? `None delivered by the end of ${LAST_REGISTER_YEAR}` : null,
    tivPerUnit: parse("TIV per unit", { low: 0 }) || null,
    tivOrder: parse("TIV order", { low: 0 }) || null,
    tivDelivered: delivered === 0 ? 0 : parse("TIV delivered", { low: 0 }) || null,
  };
  if (errors.length > before || orderYear === undefined) return undefined;
  if (recipient === undefined || supplier === undefined || status === undefined) return undefined;
  return {
    ...order,
    ...{ recipientIso3: recipient.iso3, recipient: recipient.name },
    ...{ supplierIso3: supplier.iso3, supplier: supplier.name },
    ...{ orderYear, status },
  };
}
