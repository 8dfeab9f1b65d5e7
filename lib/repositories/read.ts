import { getDatabaseClient } from "@/lib/database/client";
import type { PrismaClient } from "@/lib/database/generated/client";
import { getReplicas } from "@/lib/database/open-replicas";
import type { Replica } from "@/lib/database/replicas";
import { DatabaseAway } from "./database-away";

/** Prisma: cannot reach, timed out, connection closed, pool exhausted. */
const AWAY_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024"]);
/** Node and PostgreSQL: refused, reset, cancelled by the statement timeout, shutting down, starting up, too many connections. */
const AWAY_MARKS =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|timeout exceeded when trying to connect|Connection terminated|Query read timeout|57014|57P0[123]|53300|statement timeout/;
/** A query that a server cut because it took too long; it would be as long on another one. */
const TOO_LONG = /57014|statement timeout/;

type Query<Result> = (client: PrismaClient) => Promise<Result>;

/**
 * Runs one reading against the store through the app's read-only client: on a replica where one is
 * fit to be read, and on the primary where not, or where the replica fails.
 *
 * @throws DatabaseAway where the database is out of reach or too slow, with the cause inside
 */
export async function read<Result>(query: Query<Result>): Promise<Result> {
  return (await readFrom(query)).result;
}

/**
 * The version of the dataset that is read now; null before the first load.
 *
 * Whoever reads rows afterwards gets them from a database that has this version, or a newer one.
 *
 * @throws DatabaseAway as {@link read}
 */
export async function readDataVersion(): Promise<string | null> {
  const { result, from } = await readFrom((client) =>
    client.datasetState.findUnique({ where: { id: 1 } }),
  );
  if (result !== null) getReplicas()?.noteVersion(result.version, from);
  return result?.version ?? null;
}

/** @returns what was read, and from which replica; null for the primary */
async function readFrom<Result>(
  query: Query<Result>,
): Promise<{ result: Result; from: Replica | null }> {
  const replicas = getReplicas();
  const replica = replicas?.choose() ?? null;
  if (replica !== null) {
    try {
      return { result: await query(replica.client), from: replica };
    } catch (error) {
      if (hasMark(error, TOO_LONG)) throw new DatabaseAway(error);
      // Whatever it is, the primary's word is final.
      replicas?.fail(replica);
    }
  }
  try {
    return { result: await query(getDatabaseClient()), from: null };
  } catch (error) {
    if (hasMark(error, AWAY_MARKS, AWAY_CODES)) throw new DatabaseAway(error);
    throw error;
  }
}

function hasMark(error: unknown, marks: RegExp, codes: ReadonlySet<string> = new Set()): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string") {
    if (codes.has(error.code) || marks.test(error.code)) return true;
  }
  if (marks.test(error.message)) return true;
  return error.cause !== undefined && hasMark(error.cause, marks, codes);
}
