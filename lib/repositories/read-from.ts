import { getDatabaseClient } from "@/lib/database/client";
import type { PrismaClient } from "@/lib/database/generated/client";
import { getReplicas } from "@/lib/database/open-replicas";
import type { Replica, Replicas } from "@/lib/database/replicas";
import { traced } from "@/lib/telemetry/trace";
import { DatabaseAway } from "./database-away";
import { isAway, isTooSlow } from "./is-away";

/** A question to the store, by whichever of its databases. */
export type Query<Result> = (client: PrismaClient) => Promise<Result>;

/**
 * Asks the store through the app's read-only clients: a replica where one is fit to be read, the next
 * one where it fails, and the primary where none is left: its word is final.
 *
 * @returns what was read, and from which replica; null for the primary
 * @throws DatabaseAway where the database is out of reach or too slow, with the cause inside
 */
export async function readFrom<Result>(
  query: Query<Result>,
): Promise<{ result: Result; from: Replica | null }> {
  const replicas = getReplicas();
  for (const replica of replicas === null ? [] : chooseInTurn(replicas)) {
    try {
      return { result: await ask("replica", replica.client, query), from: replica };
    } catch (error) {
      // It would be as long on another one.
      if (isTooSlow(error)) throw new DatabaseAway(error);
      replicas?.fail(replica);
    }
  }
  try {
    return { result: await ask("primary", getDatabaseClient(), query), from: null };
  } catch (error) {
    if (isAway(error)) throw new DatabaseAway(error);
    throw error;
  }
}

/** Those that are fit, each once: one that failed may meanwhile have been seen to answer. */
function* chooseInTurn(replicas: Replicas): Generator<Replica> {
  const had = new Set<Replica>();
  for (;;) {
    const replica = replicas.choose();
    if (replica === null || had.has(replica)) return;
    had.add(replica);
    yield replica;
  }
}

function ask<Result>(
  database: "primary" | "replica",
  client: PrismaClient,
  query: Query<Result>,
): Promise<Result> {
  const attributes = { "db.system.name": "postgresql", "parity.database": database };
  return traced("read", attributes, () => query(client));
}
