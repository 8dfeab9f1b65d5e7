import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Observation } from "@/lib/domain/observation";

/** A figure with the keys that the store gave to its indicator and its release. */
export type KeyedObservation = Omit<Observation, "indicator" | "release"> & {
  indicatorId: number;
  releaseId: number;
  /** Line of the file that it was read from, counted from 1; null where it was not kept. */
  line: number | null;
};

/** Rows go to the server in pieces of about this many characters. */
const PIECE = 65_536;

/** From this many figures on the planner is told of them, before they are checked and compared. */
const MANY = 20_000;

/**
 * Writes figures with COPY as they come; memory does not grow with their number.
 *
 * To be called inside a transaction.
 *
 * @returns how many were written
 * @throws what the rows throw, and what the store refuses: a figure that is stated twice, or has
 *   value and standing at odds
 */
export async function copyObservations(
  client: Client,
  observations: AsyncIterable<KeyedObservation>,
): Promise<number> {
  let count = 0;
  const lines = async function* () {
    for await (const observation of observations) {
      count += 1;
      yield toLine(observation);
    }
  };
  await copyLines(client, lines());
  await tellPlanner(client, count);
  return count;
}

/** The same for figures that come many at a time, each under the key of its indicator. */
export async function copyBatches(
  client: Client,
  batches: AsyncIterable<readonly KeyedObservation[]>,
): Promise<number> {
  let count = 0;
  const lines = async function* () {
    for await (const batch of batches) {
      count += batch.length;
      yield batch.map(toLine).join("");
    }
  };
  await copyLines(client, lines());
  await tellPlanner(client, count);
  return count;
}

/**
 * The server's own collector sees nothing of an open transaction: with its counts of before, a check of
 * a hundred thousand new figures was planned as one of a few, and took longer than ten minutes.
 */
async function tellPlanner(client: Client, count: number): Promise<void> {
  if (count >= MANY) await client.query("ANALYZE observation");
}

async function copyLines(client: Client, lines: AsyncIterable<string>): Promise<void> {
  const pieces = async function* () {
    let piece = "";
    for await (const line of lines) {
      piece += line;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = "";
    }
    yield piece;
  };
  const copy = client.query(
    copyFrom(
      `COPY observation
       (indicator_id, iso3, year, release_id, value, low, high, standing, note, line) FROM STDIN`,
    ),
  );
  await pipeline(Readable.from(pieces(), { highWaterMark: 1 }), copy);
}

function toLine(row: KeyedObservation): string {
  return `${row.indicatorId}\t${row.iso3}\t${row.year}\t${row.releaseId}\t${row.value ?? "\\N"}\t${row.low ?? "\\N"}\t${row.high ?? "\\N"}\t${row.standing}\t${toText(row.note)}\t${row.line ?? "\\N"}\n`;
}

/** A text in COPY's format. */
function toText(text: string | null): string {
  if (text === null) return "\\N";
  return text.replace(/[\\\t\n\r]/g, (sign) => `\\${sign}`);
}
