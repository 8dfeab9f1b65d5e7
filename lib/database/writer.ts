import { Client } from "pg";
import { PlainError } from "./plain-error";

/** PostgreSQL versions that the project is made for; older ones lack what its queries use. */
const OLDEST = 14;
const NEWEST = 18;

/**
 * Opens the connection that may write: for migrations and for loading the dataset.
 *
 * The web server never uses it; its own connections are read-only.
 *
 * @param connectionString of an existing database on PostgreSQL 14 to 18
 * @returns a connected client; the caller ends it
 * @throws Error naming host and database when it cannot be reached, or naming a version that is
 *   not supported; the password is never part of the message
 */
export async function connectWriter(connectionString: string): Promise<Client> {
  const client = new Client({
    connectionString,
    application_name: "parity-writer",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // A connection that breaks between two queries is told by the next query.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new PlainError(
      `Cannot open the database ${withoutPassword(connectionString)}: ${reason}`,
      {
        cause: error,
      },
    );
  }
  try {
    await checkServerVersion(client);
    // Compiling takes PostgreSQL longer than our statements do: a second each, ten times the load.
    await client.query("set jit = off");
  } catch (error) {
    await client.end();
    throw error;
  }
  return client;
}

async function checkServerVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string }>(
    "select current_setting('server_version_num') as number",
  );
  const problem = findVersionProblem(Number(rows[0]?.number));
  if (problem !== null) throw new PlainError(problem);
}

/**
 * Why a server of this version cannot be used; null for versions 14 to 18.
 *
 * @param version as PostgreSQL's server_version_num: the major version times 10,000 plus the minor
 * @example findVersionProblem(130_011) // → "The database runs PostgreSQL 13; …"
 */
export function findVersionProblem(version: number): string | null {
  const major = Math.floor(version / 10_000);
  if (major >= OLDEST && major <= NEWEST) return null;
  return `The database runs PostgreSQL ${major}; Parity needs version ${OLDEST} to ${NEWEST}.`;
}

/** The address as it may stand in a log. */
export function withoutPassword(connectionString: string): string {
  const address = new URL(connectionString);
  address.password = "";
  return `${address.protocol}//${address.host}${address.pathname}`;
}
