import { createReadStream } from "node:fs";
import { type KnownNames, type PlainFigure, parsePlainRow, type Refuse } from "./parse-plain-row";
import { UnreadableFile } from "./read-blocks";
import { type Headings, readHeadings } from "./read-headings";
import { readRecords } from "./read-records";

const CHUNK = 65_536;

/**
 * The figures of a file in the plain form, some thousand at a time in the order of the file; what
 * is wrong is told to `refuse`, and no row at fault is a figure.
 *
 * Memory does not grow with the file. A wrong heading, broken quotes and bytes that are not UTF-8
 * end the reading.
 *
 * @param onBytes is shown all that is read
 * @throws where the file can not be opened
 * @example for await (const figures of readPlainFigures("mine.csv", known, refuse)) …
 */
export async function* readPlainFigures(
  path: string,
  known: KnownNames,
  refuse: Refuse,
  onBytes: (bytes: Buffer) => void = () => {},
): AsyncGenerator<PlainFigure[]> {
  const file = createReadStream(path, { highWaterMark: CHUNK });
  let headings: Headings | undefined;
  let rows = 0;
  try {
    for await (const records of readRecords(toBuffers(file, onBytes))) {
      if (headings === undefined) {
        const [first] = records.splice(0, 1);
        if (first === undefined) continue;
        headings = checkHeadings(first.line, first.cells, refuse);
        if (headings === undefined) return;
      }
      rows += records.length;
      const figures: PlainFigure[] = [];
      for (const record of records) {
        const figure = parsePlainRow(record, headings, known, refuse);
        if (figure !== undefined) figures.push(figure);
      }
      yield figures;
    }
    if (headings === undefined) refuse(1, "heading", "", "is missing: the file is empty");
    else if (rows === 0) refuse(2, "row", "", "is missing: the file holds no figure");
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const column = headings?.names[error.column - 1] ?? String(error.column);
    refuse(error.line, column, error.value, `${error.message}; the rest was not read`);
  } finally {
    file.destroy();
  }
}

async function* toBuffers(
  file: AsyncIterable<unknown>,
  onBytes: (bytes: Buffer) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of file) {
    if (!Buffer.isBuffer(chunk)) continue;
    onBytes(chunk);
    yield chunk;
  }
}

function checkHeadings(
  line: number,
  names: readonly string[],
  refuse: Refuse,
): Headings | undefined {
  const headings = readHeadings(names);
  if (!Array.isArray(headings)) return headings;
  for (const { place, value, problem } of headings) {
    refuse(line, `heading ${place}`, value, problem);
  }
  return undefined;
}
