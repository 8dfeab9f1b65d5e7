import { ImportError, type RowError } from "@/lib/domain/import-error";
import { FIRST_RECENT_YEAR } from "@/lib/domain/transfer-extract";
import { readSourceFile } from "../read-source-file";
import type { ReleaseDraft } from "../release-draft";
import { checkShare, isInExtract, listAbsentRecipients } from "./extract";
import { mapOrder } from "./map-order";
import { readRegister } from "./read-register";

/**
 * An extract of SIPRI's register of arms transfers, orders whose deliveries fell into 1950 to 2024.
 *
 * @throws ImportError with every bad row of the extract; for a recipient that the register no
 *   longer has by that name; for an extract that reaches a tenth of the register's orders
 */
export function importTransfers(folder: string): ReleaseDraft[] {
  const file = readSourceFile(folder, "sipri/trade-register-2026-02.csv");
  const errors: RowError[] = [];
  const register = readRegister(file, errors);
  const absent = listAbsentRecipients(new Set(register.map(({ cells }) => cells.Recipient)));
  if (absent.length > 0) throw new Error(`${file.name}: has no order of ${absent.join(", ")}`);
  const extract = register.filter(({ cells }) =>
    isInExtract(cells.Recipient, toYear(cells["Year of order"])),
  );
  const transfers = extract.flatMap((row) => mapOrder(row, errors) ?? []);
  if (errors.length > 0) throw new ImportError("sipri-arms-transfers-2026-02", errors);
  checkShare(extract.length, register.length);
  return [
    {
      source: "sipri-arms-transfers",
      version: "2026-02",
      published: null,
      retrieved: "2026-11-01",
      via: "GitHub Merzer-git/Military-Expenditure and Aditya-1711/SIPRI-Military-Data-Project",
      citation:
        "SIPRI Arms Transfers Database, trade register 1950–2024, sipri.org/databases/armstransfers",
      yearBasis: "measured",
      files: [file],
      extract: { figures: extract.length, ofFigures: register.length },
      observations: [],
      rankings: [],
      transfers,
      remarks: [
        `orders of India, Australia and the United States before ${FIRST_RECENT_YEAR} left out, and all of other recipients`,
      ],
    },
  ];
}

/** NaN where the cell holds no year. */
function toYear(cell: string): number {
  return /^\d{4}$/.test(cell) ? Number(cell) : Number.NaN;
}
