import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { FigureToStore } from "./store-release";
import { inRehearsal } from "./write-store";

/** A figure that a file states a second time. */
export interface RepeatedFigure {
  indicator: string;
  iso3: string;
  year: number;
  line: number;
  firstLine: number;
}

/**
 * The figures that are stated more than once for an indicator, country and year, in whatever order
 * they come: the store sorts them out, so that memory does not grow with their number.
 *
 * @param most how many are named; all are counted
 */
export async function listRepeated(
  client: Client,
  batches: AsyncIterable<readonly Pick<FigureToStore, "indicator" | "iso3" | "year" | "line">[]>,
  most: number,
): Promise<{ repeated: RepeatedFigure[]; found: number }> {
  return inRehearsal(client, async () => {
    await client.query(
      "CREATE TEMPORARY TABLE stated (indicator text, iso3 text, year int, line int) ON COMMIT DROP",
    );
    const lines = async function* () {
      for await (const batch of batches) {
        yield batch
          .map((each) => `${each.indicator}\t${each.iso3}\t${each.year}\t${each.line}\n`)
          .join("");
      }
    };
    await pipeline(Readable.from(lines()), client.query(copyFrom("COPY stated FROM STDIN")));
    const { rows } = await client.query<RepeatedFigure & { found: number }>(
      `SELECT indicator, iso3, year, line, first_line AS "firstLine", count(*) OVER ()::int AS found
       FROM (SELECT *, min(line) OVER (PARTITION BY indicator, iso3, year) AS first_line FROM stated)
            AS placed
       WHERE line > first_line ORDER BY line LIMIT $1`,
      [most],
    );
    return {
      found: rows[0]?.found ?? 0,
      repeated: rows.map(({ found: _found, ...each }) => each),
    };
  });
}
