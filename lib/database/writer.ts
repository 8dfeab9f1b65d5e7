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
  } catch (error) {
    await client.end();
    throw error;
  }
  return client;
}

async function checkServerVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; text: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
  );
  const major = Math.floor(Number(rows[0]?.number) / 10_000);
  if (major >= OLDEST && major <= NEWEST) return;
  throw new PlainError(
    `The database runs PostgreSQL ${rows[0]?.text}; Parity needs version ${OLDEST} to ${NEWEST}.`,
  );
}

/** The address as it may stand in a log. */
export function withoutPassword(connectionString: string): string {
  const address = new URL(connectionString);
  address.password = "";
  return `${address.protocol}//${address.host}${address.pathname}`;
}
