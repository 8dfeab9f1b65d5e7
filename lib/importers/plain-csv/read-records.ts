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
    const { records, problem } = block.hasQuotes ? parseQuoted(block) : parsePlain(block);
    yield records.filter(({ cells }) => cells.length !== 1 || cells[0] !== "");
    if (problem !== null) throw problem;
  }
}

/** The records of a block, up to where it can not be read. */
interface Parsed {
  records: PlainRecord[];
  problem: UnreadableFile | null;
}

/** No cell holds a line end: every record is one line. */
function parsePlain({ text, line }: Block): Parsed {
  const records: string[][] = parse(text, OPTIONS);
  return {
    records: records.map((cells, index) => ({ line: line + index, cells })),
    problem: null,
  };
}

function parseQuoted(block: Block): Parsed {
  const records: PlainRecord[] = [];
  // A record begins where the one before ended.
  let line = block.line;
  try {
    parse(block.text, {
      ...OPTIONS,
      on_record: (cells) => {
        records.push({ line, cells });
        line += 1 + cells.reduce((sum, cell) => sum + countLineEnds(cell), 0);
        return null;
      },
    });
    return { records, problem: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const column = typeof error.column === "number" ? error.column + 1 : 1;
    return { records, problem: new UnreadableFile(line, column, '"', explainQuote(error.code)) };
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
