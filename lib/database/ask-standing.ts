import type { PrismaClient } from "./generated/client";

/** What a database says about itself. */
export interface Standing {
  /** Null before the first load. */
  dataVersion: string | null;
  /** Bytes of the log that it has written or, a replica, replayed; null where its engine does not tell. */
  position: number | null;
}

/**
 * Asks a database how far it is.
 *
 * @throws whatever reading throws where it is away
 */
export async function askStanding(client: PrismaClient): Promise<Standing> {
  const rows = await client.$queryRaw<{ dataVersion: string | null; position: number | null }[]>`
    SELECT (SELECT version FROM dataset_state WHERE id = 1) AS "dataVersion",
           (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                 ELSE pg_current_wal_lsn() END - '0/0'::pg_lsn)::float8 AS position`;
  const [row] = rows;
  if (row === undefined) throw new Error("a query without a table has one row");
  return row;
}
