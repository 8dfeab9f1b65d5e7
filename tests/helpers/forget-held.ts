import type { Client } from "pg";

/** Gives the store another version of the data, with the same figures: nothing held is of use any more. */
export async function forgetHeld(writer: Client): Promise<void> {
  await writer.query(
    `UPDATE dataset_state SET version = encode(sha256(version::bytea), 'hex'),
                              updated_at = clock_timestamp()`,
  );
}
