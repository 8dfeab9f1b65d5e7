import { isUtf8 } from "node:buffer";

/** A run of whole records, with the number of its first line. */
export interface Block {
  line: number;
  text: string;
  /** Whether a record may reach over several lines. */
  hasQuotes: boolean;
}

/** Why a file can not be read on, and where. Columns are counted from 1. */
export class UnreadableFile extends Error {
  readonly line: number;
  readonly column: number;
  readonly value: string;

  constructor(line: number, column: number, value: string, problem: string) {
    super(problem);
    this.name = "UnreadableFile";
    this.line = line;
    this.column = column;
    this.value = value;
  }
}

/** No record of figures comes near it: a longer one is a broken quote or another kind of file. */
export const LONGEST_RECORD = 1_048_576;

const LINE_FEED = 10;
const QUOTE = 34;
const COMMA = 44;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * A CSV file's text in pieces that end where a record ends; a byte-order mark is dropped.
 *
 * Memory does not grow with the file, only with its longest record.
 *
 * @throws UnreadableFile for bytes that are not UTF-8, and for a record of over a mebibyte
 */
export async function* readBlocks(bytes: AsyncIterable<Buffer>): AsyncGenerator<Block> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let isFirst = true;
  for await (const chunk of bytes) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (isFirst && rest.length < MARK.length) continue;
    if (isFirst && rest.subarray(0, MARK.length).equals(MARK)) rest = rest.subarray(MARK.length);
    isFirst = false;
    const end = findRecordEnd(rest);
    if (end > 0) {
      const whole = rest.subarray(0, end);
      yield* toBlocks(whole, line);
      line += count(whole, LINE_FEED);
      rest = rest.subarray(end);
    }
    if (rest.length > LONGEST_RECORD) throw tooLong(rest, line);
  }
  if (rest.equals(MARK)) return;
  if (rest.length > 0) yield* toBlocks(rest, line);
}

/** Where the last whole record ends: after a line end that is in no quotes; 0 where there is none. */
function findRecordEnd(bytes: Buffer): number {
  if (!bytes.includes(QUOTE)) return bytes.lastIndexOf(LINE_FEED) + 1;
  let end = 0;
  let isQuoted = false;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] === QUOTE) isQuoted = !isQuoted;
    else if (bytes[index] === LINE_FEED && !isQuoted) end = index + 1;
  }
  return end;
}

/** All of it as one block; where a byte is wrong, the records before it, and then the error. */
function* toBlocks(bytes: Buffer, line: number): Generator<Block> {
  const bad = isUtf8(bytes) ? null : findBadByte(bytes, line);
  const good =
    bad === null ? bytes : bytes.subarray(0, findRecordEnd(bytes.subarray(0, bad.start)));
  if (good.length > 0) {
    yield { line, text: good.toString("utf8"), hasQuotes: good.includes(QUOTE) };
  }
  if (bad !== null) throw bad.problem;
}

function count(bytes: Buffer, sign: number): number {
  let found = 0;
  for (let at = bytes.indexOf(sign); at !== -1; at = bytes.indexOf(sign, at + 1)) found += 1;
  return found;
}

/** The first byte that is not UTF-8, and where its line starts. */
function findBadByte(bytes: Buffer, firstLine: number): { start: number; problem: UnreadableFile } {
  let line = firstLine;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
    line += 1;
  }
  // A sign takes four bytes at most: what is read before the first bad one is whole.
  let bad = start;
  while (bad < bytes.length && !startsBadSign(bytes.subarray(bad))) bad += signLength(bytes, bad);
  const before = bytes.subarray(start, bad);
  const value = bytes.subarray(bad, bad + 1).toString("hex");
  const is16 = line === 1 && (value === "ff" || value === "fe");
  const hint = is16 ? "it looks like UTF-16" : "at another encoding’s letter";
  const problem = `is not UTF-8 (${hint}): save the file as UTF-8`;
  return {
    start,
    problem: new UnreadableFile(line, columnOf(before), `byte 0x${value}`, problem),
  };
}

function startsBadSign(bytes: Buffer): boolean {
  return [1, 2, 3, 4].every((length) => !isUtf8(bytes.subarray(0, length)));
}

function signLength(bytes: Buffer, at: number): number {
  return [1, 2, 3, 4].find((length) => isUtf8(bytes.subarray(at, at + length))) ?? 1;
}

function tooLong(record: Buffer, line: number): UnreadableFile {
  return new UnreadableFile(
    line,
    columnOf(record),
    record
      .subarray(0, 40)
      .toString("latin1")
      .replaceAll(/[^ -~]/g, "?"),
    "begins a record of over 1 MiB: a quote is not closed, or this is no CSV",
  );
}

/** In which cell the record stands after these bytes, counted from 1. */
function columnOf(bytes: Buffer): number {
  let column = 1;
  let isQuoted = false;
  for (const byte of bytes) {
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === COMMA && !isQuoted) column += 1;
  }
  return column;
}
