import type { RowError } from "@/lib/domain/import-error";
import { type CsvRow, readCsv } from "../read-csv";
import type { SourceFile } from "../read-source-file";

/** The first line as printed: a question mark's column has a blank for its heading. */
const HEADINGS = [
  ...["Recipient", "Supplier", "Year of order", " ", "Number ordered", " "],
  ...["Weapon designation", "Weapon description", "Number delivered", " "],
  ...["Year(s) of delivery", "status", "Comments"],
  ...["SIPRI TIV per unit", "SIPRI TIV for total order", "SIPRI TIV of delivered weapons"],
];

/** Names that tell the columns apart. */
export const REGISTER_COLUMNS = [
  ...(["Recipient", "Supplier", "Year of order", "year estimated"] as const),
  ...(["Number ordered", "ordered estimated", "Weapon designation"] as const),
  ...(["Weapon description", "Number delivered", "delivered estimated"] as const),
  ...(["Year(s) of delivery", "status", "Comments"] as const),
  ...(["TIV per unit", "TIV order", "TIV delivered"] as const),
] as const;

/** One order of the register with its cells as printed. */
export type RegisterRow = CsvRow<(typeof REGISTER_COLUMNS)[number]>;

/**
 * Every order of the register; what is wrong goes to `errors`.
 *
 * A few orders are broken in two: their values stand on a line of their own, behind an empty
 * recipient. They are put together again, under the line on which the order begins.
 */
export function readRegister(
  file: Pick<SourceFile, "name" | "bytes">,
  errors: RowError[],
): RegisterRow[] {
  const orders: RegisterRow[] = [];
  for (const row of readCsv(file.name, file.bytes, REGISTER_COLUMNS, errors, HEADINGS)) {
    if (row.cells.Recipient !== "") {
      orders.push(row);
      continue;
    }
    const broken = orders.pop();
    if (broken === undefined || !lacksValues(broken) || !holdsOnlyValues(row)) {
      const { file: name, line } = row;
      errors.push({ file: name, line, column: "Recipient", value: "", problem: "is empty" });
      if (broken !== undefined) orders.push(broken);
      continue;
    }
    const { Supplier: perUnit, "Year of order": order, "year estimated": delivered } = row.cells;
    const values = { "TIV per unit": perUnit, "TIV order": order, "TIV delivered": delivered };
    orders.push({ ...broken, cells: { ...broken.cells, ...values } });
  }
  return orders;
}

function lacksValues({ cells }: RegisterRow): boolean {
  return cells["TIV per unit"] + cells["TIV order"] + cells["TIV delivered"] === "";
}

function holdsOnlyValues({ cells }: RegisterRow): boolean {
  return REGISTER_COLUMNS.every(
    (column, index) => (index < 1 || index > 3) === (cells[column] === ""),
  );
}
