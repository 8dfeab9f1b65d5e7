import { execFile, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { PlainError } from "./plain-error";

/** What PostgreSQL's own client programs are called. */
type Program = "pg_dump" | "pg_restore" | "psql";

/** Parts of an address that only Prisma understands; libpq refuses an address with them. */
const FOR_LIBPQ = new Set([
  "application_name",
  "connect_timeout",
  "host",
  "options",
  "sslcert",
  "sslkey",
  "sslmode",
  "sslrootcert",
]);

/** The major version of an installed program; null where it is not there. */
export async function findProgramVersion(program: Program): Promise<number | null> {
  try {
    const { stdout } = await promisify(execFile)(program, ["--version"]);
    const [, major] = /\(PostgreSQL\) (\d+)/.exec(stdout) ?? [];
    return major === undefined ? null : Number(major);
  } catch {
    // Not there, or only Debian's wrapper without the program that it wraps.
    return null;
  }
}

/** Whether a program of that version understands a server: it reads older ones, never newer. */
export function isFitting(program: number | null, serverVersion: number): program is number {
  return program !== null && program >= Math.floor(serverVersion / 10_000);
}

/**
 * Writes a database into a file in pg_dump's custom format, as another session sees it.
 *
 * @param snapshot the name that the other session exported; it must still be open
 * @param strangers tables that are left out
 */
export async function dumpDatabase(
  connectionString: string,
  options: { file: string; snapshot: string; strangers: readonly string[] },
): Promise<void> {
  await runProgram("pg_dump", connectionString, [
    "--format=custom",
    "--compress=0",
    "--schema=public",
    "--no-owner",
    "--no-privileges",
    `--snapshot=${options.snapshot}`,
    ...options.strangers.map((name) => `--exclude-table=public."${name.replaceAll('"', '""')}"`),
    `--file=${options.file}`,
  ]);
}

/**
 * Reads a file of dumpDatabase into a database in one transaction: on any failure it stays what it is.
 *
 * The file is read whole before the database is touched: what breaks off halfway is never committed.
 *
 * @param around SQL that runs first, and last, within that transaction
 */
export async function restoreDump(
  connectionString: string,
  file: string,
  around: { before: string; after: string },
): Promise<void> {
  const command = (sql: string) => (sql === "" ? [] : [`--command=${sql}`]);
  const script = `${file}.sql`;
  await runProgram("pg_restore", null, [
    "--no-owner",
    "--no-privileges",
    "--schema=public",
    `--file=${script}`,
    file,
  ]);
  await runProgram("psql", connectionString, [
    "--no-psqlrc",
    "--quiet",
    "--single-transaction",
    "--set=ON_ERROR_STOP=1",
    "--output=/dev/null",
    ...command(around.before),
    `--file=${script}`,
    ...command(around.after),
  ]);
}

/** Runs a program to its end. The password goes by the environment: everyone may read a command line. */
async function runProgram(
  program: Program,
  connectionString: string | null,
  words: readonly string[],
): Promise<void> {
  const address = connectionString === null ? null : toLibpqAddress(connectionString);
  const child = spawn(program, [...(address ? [`--dbname=${address.href}`] : []), ...words], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...(address && { PGPASSWORD: address.password }) },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [told, code] = await Promise.all([text(child.stderr), ended]);
  if (code !== 0)
    throw new PlainError(`${program} ended with ${code ?? "a signal"}:\n${told.trim()}`);
}

function toLibpqAddress(connectionString: string): { href: string; password: string } {
  const address = new URL(connectionString);
  const password = decodeURIComponent(address.password);
  address.password = "";
  for (const name of [...address.searchParams.keys()]) {
    if (!FOR_LIBPQ.has(name)) address.searchParams.delete(name);
  }
  return { href: address.href, password };
}
