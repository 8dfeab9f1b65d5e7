import { createHmac } from "node:crypto";
import { connectWriter } from "./writer";

/** The role by which pages read the embedded database. */
export const READER_ROLE = "parity_reader";

/** Any number; two processes that make the role at once wait for each other. */
const ROLE_LOCK = 4_145_554;

/**
 * Makes sure of a role that can read every table of the embedded database and do nothing else, and
 * returns the database's address as that role.
 *
 * Its password follows from the owner's, so that every process of this cluster finds the same one and
 * none is kept anywhere. What migrations make later, it may read too.
 *
 * @param connectionString the database as its owner, who may make roles
 */
export async function openReader(connectionString: string): Promise<string> {
  const owner = new URL(connectionString);
  const database = decodeURIComponent(owner.pathname.slice(1));
  const password = createHmac("sha256", decodeURIComponent(owner.password))
    .update(READER_ROLE)
    .digest("hex");
  const client = await connectWriter(connectionString);
  try {
    await client.query("select pg_advisory_lock($1)", [ROLE_LOCK]);
    // A statement with a password in it never comes into the server's log.
    await client.query("set log_min_error_statement = panic; set log_statement = none");
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [
      READER_ROLE,
    ]);
    const name = client.escapeIdentifier(READER_ROLE);
    if (rowCount === 0) await client.query(`create role ${name}`);
    await client.query(`
      alter role ${name} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
        password ${client.escapeLiteral(password)};
      alter role ${name} set default_transaction_read_only = on;
      alter role ${name} set statement_timeout = '1s';
      alter role ${name} set idle_in_transaction_session_timeout = '5s';
      revoke create, temporary on database ${client.escapeIdentifier(database)} from public;
      revoke create on schema public from public;
      grant usage on schema public to ${name};
      grant select on all tables in schema public to ${name};
      alter default privileges in schema public grant select on tables to ${name}`);
  } finally {
    await client.end();
  }
  owner.username = READER_ROLE;
  owner.password = password;
  return owner.href;
}
