import { createHash } from "node:crypto";
import { Client } from "pg";

/** What a database holds: each table's columns, number of rows, and a digest of all of its rows. */
export async function dumpTables(
  connectionString: string,
): Promise<Map<string, { columns: string; rows: number; digest: string }>> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query("set timezone = 'UTC'");
    const { rows: tables } = await client.query<{ name: string; columns: string }>(
      `select table_name as name, string_agg(column_name || ' ' || data_type, ', ' order by ordinal_position) as columns
       from information_schema.columns where table_schema = 'public' group by 1 order by 1`,
    );
    const dump = new Map<string, { columns: string; rows: number; digest: string }>();
    for (const { name, columns } of tables) {
      const hash = createHash("sha256");
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from "${name}" t order by t::text collate "C"`,
      );
      for (const { row } of rows) hash.update(`${row}\n`);
      dump.set(name, { columns, rows: rows.length, digest: hash.digest("hex") });
    }
    return dump;
  } finally {
    await client.end();
  }
}
