import type { Client } from "pg";
import { connectWriter } from "@/lib/database/writer";

/** A connection that may write to the store. */
export type StoreClient = Client;

/** Whoever changes releases waits for the others under this number. */
const LOAD_LOCK = 1_347_441_241;

/**
 * Runs work that changes releases, alone: a second one waits until the first is done or gone.
 *
 * @param onWait told once when another one is at work
 */
export async function writeStore<Result>(
  connectionString: string,
  work: (client: Client) => Promise<Result>,
  onWait?: () => void,
): Promise<Result> {
  const client = await connectWriter(connectionString);
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      "SELECT pg_try_advisory_lock($1) AS locked",
      [LOAD_LOCK],
    );
    if (rows[0]?.locked !== true) {
      onWait?.();
      await client.query("SELECT pg_advisory_lock($1)", [LOAD_LOCK]);
    }
    return await work(client);
  } finally {
    // Ending the session lets go of the lock.
    await client.end();
  }
}

/** All of the work or nothing of it. */
export async function inTransaction<Result>(
  client: Client,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query("BEGIN");
  try {
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
