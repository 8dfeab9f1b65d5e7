import { unzipSync, zipSync } from "fflate";
import readWorkbook from "read-excel-file/node";

/** What a workbook may unpack to: the publisher's own has 12 MB. */
const MOST_BYTES = 134_217_728;

/** What is wrong with a workbook as a whole, as a sentence's end. */
export class WorkbookProblem extends Error {}

/**
 * A workbook's parts by name, and the same workbook packed anew, which unpacks to just these.
 *
 * The parts are unpacked here within a bound, so that a small file can not fill the memory.
 *
 * @throws WorkbookProblem where it is no archive, or would unpack to over 128 MiB
 */
export function openWorkbook(bytes: Buffer): { parts: Record<string, Uint8Array>; safe: Buffer } {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > MOST_BYTES) throw new WorkbookProblem("would unpack to over 128 MiB");
        return true;
      },
    });
    return { parts, safe: Buffer.from(zipSync(parts, { level: 0 })) };
  } catch (error) {
    if (error instanceof WorkbookProblem) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorkbookProblem(`is not an Excel workbook (${reason})`);
  }
}

/** The cells' values by sheet. @throws WorkbookProblem for what the reader of workbooks can not read */
export async function readSheets(workbook: Buffer) {
  try {
    return await readWorkbook(workbook);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorkbookProblem(`is not an Excel workbook (${reason})`);
  }
}
