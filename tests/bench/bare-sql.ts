import { createHash } from "node:crypto";
import { Client } from "pg";
import type { Statement } from "../helpers/record-statements";

/** Milliseconds that some statements take one after the other, prepared, on one open connection. */
export async function openBareSql(connectionString: string) {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query("set jit = off");
  return {
    time: async (statements: readonly Statement[]): Promise<number> => {
      const begun = performance.now();
      for (const { text, values } of statements) {
        const name = createHash("sha256").update(text).digest("hex").slice(0, 32);
        await client.query({ name, text, values });
      }
      return performance.now() - begun;
    },
    stop: () => client.end(),
  };
}
