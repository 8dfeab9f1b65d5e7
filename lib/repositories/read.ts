import { getDatabaseClient } from "@/lib/database/client";
import type { PrismaClient } from "@/lib/database/generated/client";
import { DatabaseAway } from "./database-away";

/** Prisma: cannot reach, timed out, connection closed, pool exhausted. */
const AWAY_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024"]);
/** Node and PostgreSQL: refused, reset, cancelled by the statement timeout, shutting down, starting up, too many connections. */
const AWAY_MARKS =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|timeout exceeded when trying to connect|Connection terminated|57014|57P0[123]|53300|statement timeout/;

/**
 * Runs one reading against the store through the app's read-only client.
 *
 * @throws DatabaseAway where the database is out of reach or too slow, with the cause inside
 */
export async function read<Result>(
  query: (client: PrismaClient) => Promise<Result>,
): Promise<Result> {
  try {
    return await query(getDatabaseClient());
  } catch (error) {
    if (isAway(error)) throw new DatabaseAway(error);
    throw error;
  }
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string") {
    if (AWAY_CODES.has(error.code) || AWAY_MARKS.test(error.code)) return true;
  }
  if (AWAY_MARKS.test(error.message)) return true;
  return error.cause !== undefined && isAway(error.cause);
}
