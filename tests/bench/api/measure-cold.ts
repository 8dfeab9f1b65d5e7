import { connectWriter } from "@/lib/database/writer";
import { forgetHeld } from "../../helpers/forget-held";
import { askRoute, type ReadRoute, toAddress } from "../../helpers/read-routes";
import { recordStatements } from "../../helpers/record-statements";
import { openBareSql } from "../bare-sql";
import { fetchBytes } from "../load/fetch-bytes";
import type { BenchmarkTerms } from "../runner/benchmark";
import type { Measured } from "../runner/measured";
import type { Place } from "./measure-held";

/** Longer than the server waits before it looks for another state of the data, in milliseconds. */
const UNTIL_SEEN = 150;
/** Held once for all routes: it is read anew before the clock runs. */
const CATALOG = "/api/v1/sources";

/**
 * Each address the first time that it is asked about a state of the data: nothing that any route read
 * is held but the catalog. Beside it the statements that it sends, one after the other.
 */
export async function measureCold(
  { parity, connectionString }: Place,
  routes: readonly ReadRoute[],
  { runs }: BenchmarkTerms,
): Promise<Measured[]> {
  const writer = await connectWriter(connectionString);
  const sql = await openBareSql(connectionString);
  const forget = async () => {
    await forgetHeld(writer);
    await new Promise((seen) => setTimeout(seen, UNTIL_SEEN));
  };
  try {
    const measured: Measured[] = [];
    for (const route of routes) {
      await forget();
      await askRoute({ path: CATALOG });
      const statements = await recordStatements(() => askRoute(route));
      const times: number[] = [];
      const bare: number[] = [];
      for (let run = -1; run < runs; run++) {
        await forget();
        await fetchBytes(parity + CATALOG, {});
        const begun = performance.now();
        await fetchBytes(parity + toAddress(route), {});
        const taken = performance.now() - begun;
        const bareTaken = await sql.time(statements);
        // The first is the warm-up.
        if (run < 0) continue;
        times.push(taken);
        bare.push(bareTaken);
      }
      measured.push({
        what: `${toAddress(route)} cold`,
        ...{ unit: "ms", better: "less", values: times },
        ...(statements.length > 0 && {
          against: { what: `bare pg, statements: ${statements.length}`, values: bare },
        }),
      });
    }
    return measured;
  } finally {
    await writer.end();
    await sql.stop();
  }
}
