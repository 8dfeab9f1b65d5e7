import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { StoreTable } from "./store-tables";
import type { Writer } from "./write-store";

/** The next number that a sequence gives. */
export interface SequenceState {
  name: string;
  /** As text: it may have more digits than a number holds. */
  value: string;
}

/**
 * One table's rows as CSV with a heading, exactly: nothing and an empty text stay apart, fractions keep
 * every digit.
 *
 * To be called inside a transaction that sees one state of the store.
 */
export async function copyTableOut(client: Writer, table: StoreTable, file: string): Promise<void> {
  const copy = client.query(
    copyTo(`COPY ${toList(client, table)} TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')`),
  );
  await pipeline(copy, createWriteStream(file, { mode: 0o600 }));
}

/**
 * Reads a file of copyTableOut into a table, found by the session's search path.
 *
 * @returns how many rows it had
 * @throws what the store refuses
 */
export async function copyTableIn(
  client: Writer,
  table: StoreTable,
  file: string,
): Promise<number> {
  const copy = client.query(
    copyFrom(`COPY ${toList(client, table)} FROM STDIN (FORMAT csv, HEADER, ENCODING 'UTF8')`),
  );
  await pipeline(createReadStream(file), copy);
  return copy.rowCount;
}

function toList(client: Writer, { name, columns }: StoreTable): string {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  return `${client.escapeIdentifier(name)} (${list})`;
}

/** Dates and numbers are then written alike, whatever the server's settings are. */
export const PLAIN_SETTINGS = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'iso_8601'; set local extra_float_digits = 1;
  set local statement_timeout = 0`;

/** Where the numbering of new rows stands. */
export async function readSequences(client: Writer): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(
    `select sequencename::text as name, (last_value + increment_by)::text as value
     from pg_sequences where schemaname = 'public' and last_value is not null order by 1`,
  );
  return rows;
}

export async function writeSequences(
  client: Writer,
  sequences: readonly SequenceState[],
): Promise<void> {
  for (const { name, value } of sequences) {
    await client.query("select setval(format('%I', $1::text)::regclass, $2, false)", [name, value]);
  }
}
