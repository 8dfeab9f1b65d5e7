import type { Client } from "pg";
import { type Check, MOST_KEPT, type Outcome } from "@/lib/checks/check";
import type { ExtractShare } from "../read-dataset-releases";

/** What is looked at, and what the dataset on disk says of it. */
export interface CheckScope {
  /** Keys of the releases whose figures are held to account; all others are there to compare. */
  releaseIds: readonly number[];
  /** By slug of the release: how much of the publisher's work the project passes on. */
  extracts: ReadonlyMap<string, ExtractShare>;
}

/** A check that needs the store: what stands beside the figure. */
export interface StoreCheck extends Check {
  find: (client: Client, scope: CheckScope) => Promise<Outcome>;
}

/** One row of a check's query that does not hold. */
export interface FaultyRow {
  release: string;
  indicator: string | null;
  iso3: string | null;
  year: number | null;
  line: number | null;
  figure: number | null;
  /** What it is held against. */
  other: number | null;
  /** What that is: a year, an edition, an indicator. */
  beside: string | null;
}

/**
 * A check whose query gives every figure that it looks at.
 *
 * @param sql with `$1` for the keys of the releases; its columns are those of FaultyRow and
 *   `is_bad`
 * @param explain what is wrong, in words that follow the figure
 */
export function checkBySql(
  check: Check,
  sql: string,
  explain: (row: FaultyRow) => string,
): StoreCheck {
  return {
    ...check,
    find: async (client, { releaseIds }) => {
      const { rows } = await client.query<
        FaultyRow & { looked: number; found: number; is_bad: boolean | null }
      >(
        `WITH weighed AS MATERIALIZED (${sql}),
              looked AS (SELECT count(*)::int AS looked,
                                (count(*) FILTER (WHERE is_bad))::int AS found FROM weighed)
         SELECT looked.*, bad.* FROM looked LEFT JOIN (
           SELECT * FROM weighed WHERE is_bad ORDER BY release, indicator, iso3, year
           LIMIT ${MOST_KEPT}
         ) bad ON true`,
        [releaseIds],
      );
      const findings = rows
        .filter((row) => row.is_bad === true)
        .map((row) => {
          const { release, indicator, iso3, year, line, figure } = row;
          const says = explain(row);
          return { check: check.slug, release, indicator, iso3, year, line, figure, says };
        });
      return { looked: rows[0]?.looked ?? 0, found: rows[0]?.found ?? 0, findings };
    },
  };
}

/** A number for a finding: five digits at most, so that a line stays a line. */
export function toWords(value: number | null): string {
  if (value === null) return "nothing";
  return value.toLocaleString("en", { maximumSignificantDigits: 5 });
}
