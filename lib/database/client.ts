import { PrismaPg } from "@prisma/adapter-pg";
import { watchPool } from "@/lib/telemetry/pools";
import { readEnvironment } from "./environment";
import { PrismaClient } from "./generated/client";
import { YieldingPool } from "./yielding-pool";

/** Longest time that one statement of the web server may take, in milliseconds. */
const STATEMENT_LIMIT = 1_000;

/**
 * Next loads modules anew on each change while developing, and bundles them more than once: the
 * client is kept outside of the module so that there is one pool, not one a copy.
 */
declare global {
  var parityDatabaseClient: PrismaClient | undefined;
}

/**
 * The running program's one Prisma client, made on the first call.
 *
 * PostgreSQL itself refuses it every write and cancels what takes longer than a second. A
 * database that is away is told within five seconds.
 *
 * @throws Error when DATABASE_URL is not set: `npm start` sets it
 */
export function getDatabaseClient(): PrismaClient {
  globalThis.parityDatabaseClient ??= createDatabaseClient(process.env.DATABASE_URL, "primary");
  return globalThis.parityDatabaseClient;
}

/**
 * A read-only client of its own pool; the caller disconnects it.
 *
 * @param name under which the pool is told to whoever watches the server; without one it is not
 */
export function createDatabaseClient(
  connectionString: string | undefined,
  name?: string,
): PrismaClient {
  if (!connectionString) {
    throw new Error("DATABASE_URL is not set; start Parity with npm start or npm run dev.");
  }
  const pool = new YieldingPool({
    connectionString: toReadOnly(connectionString),
    application_name: "parity-web",
    max: readEnvironment(process.env).DATABASE_POOL_SIZE,
    // A busy process takes its time over the steps of a login; a shorter limit would keep it from every
    // new connection for as long as it is busy, although the database is well.
    connectionTimeoutMillis: 5_000,
    // A server that is stopped cancels nothing itself: its connection is given up.
    query_timeout: 2 * STATEMENT_LIMIT,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  if (name !== undefined) watchPool(name, pool);
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}

/** Adds the limits to the address itself, for options in an address win over those beside it. */
function toReadOnly(connectionString: string): string {
  const address = new URL(connectionString);
  const options = [
    address.searchParams.get("options"),
    "-c default_transaction_read_only=on",
    `-c statement_timeout=${STATEMENT_LIMIT}`,
    "-c idle_in_transaction_session_timeout=5000",
    // Compiling a statement can alone take the second that it may take.
    "-c jit=off",
  ];
  address.searchParams.set("options", options.filter(Boolean).join(" "));
  return address.href;
}
