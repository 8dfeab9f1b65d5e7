import { CsvError, type Options, parse } from "csv-parse/sync";
import { type Block, readBlocks, UnreadableFile } from "./read-blocks";

/** The cells of one record, with the line that it begins on. */
export interface PlainRecord {
  line: number;
  cells: readonly string[];
}

const OPTIONS: Options = { record_delimiter: ["\r\n", "\n"], relax_column_count: true };

/**
 * The records of a CSV file, block by block in the order of the file; empty lines are passed over.
 *
 * Commas, double quotes and LF or CRLF, as in RFC 4180.
 *
 * @throws UnreadableFile for broken quotes, and what `readBlocks` throws
 */
export async function* readRecords(bytes: AsyncIterable<Buffer>): AsyncGenerator<PlainRecord[]> {
  for await (const block of readBlocks(bytes)) {
    const records = block.hasQuotes ? parseQuoted(block) : parsePlain(block);
    yield records.filter(({ cells }) => cells.length !== 1 || cells[0] !== "");
  }
}

/** No cell holds a line end: every record is one line. */
function parsePlain({ text, line }: Block): PlainRecord[] {
  const records: string[][] = parse(text, OPTIONS);
  return records.map((cells, index) => ({ line: line + index, cells }));
}

function parseQuoted(block: Block): PlainRecord[] {
  // A record begins where the one before ended.
  let line = block.line;
  try {
    const records: string[][] = parse(block.text, {
      ...OPTIONS,
      // Each record begins with the number of its line.
      on_record: (cells) => {
        const start = String(line);
        line += 1 + cells.reduce((sum, cell) => sum + countLineEnds(cell), 0);
        return [start, ...cells];
      },
    });
    return records.map(([start, ...cells]) => ({ line: Number(start), cells }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const column = typeof error.column === "number" ? error.column + 1 : 1;
    throw new UnreadableFile(line, column, '"', explainQuote(error.code));
  }
}

function countLineEnds(cell: string): number {
  return cell.includes("\n") ? cell.split("\n").length - 1 : 0;
}

function explainQuote(code: string): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "opens a cell that is never closed";
  if (code === "INVALID_OPENING_QUOTE") return "stands inside a cell that does not begin with one";
  return "stands where a cell must end: a quote inside a quoted cell is written twice";
}
