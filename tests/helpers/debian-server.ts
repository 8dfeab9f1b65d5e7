import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@/lib/database/free-port";

const PACKAGES = "/usr/lib/postgresql";

/**
 * A server of the distribution's own PostgreSQL, of which pg_dump, pg_restore and psql are there too:
 * Debian's package `postgresql`, as `.ci/run` installs it.
 */
export async function startDebianServer(): Promise<{
  toAddress: (database: string) => string;
  stop: () => Promise<void>;
}> {
  const version = (existsSync(PACKAGES) ? readdirSync(PACKAGES) : [])
    .filter((name) => existsSync(join(PACKAGES, name, "bin/postgres")))
    .sort((one, other) => Number(other) - Number(one))[0];
  if (version === undefined) {
    throw new Error(
      "PostgreSQL with its client programs is not installed: apt-get install postgresql",
    );
  }
  const binaries = join(PACKAGES, version, "bin");
  const folder = mkdtempSync(join(tmpdir(), "parity-debian-"));
  // PostgreSQL refuses to be run by root.
  const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  const cluster = join(folder, "cluster");
  const made = spawnSync(
    join(binaries, "initdb"),
    ["-D", cluster, "-U", "parity", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { encoding: "utf8", ...account },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await findFreePort();
  const server = spawn(
    join(binaries, "postgres"),
    ["-D", cluster, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-F"],
    { stdio: ["ignore", "ignore", "pipe"], ...account },
  );
  const endWithUs = () => server.kill("SIGQUIT");
  process.once("exit", endWithUs);
  let told = "";
  for await (const piece of server.stderr
    .setEncoding("utf8")
    .iterator({ destroyOnReturn: false })) {
    told += piece;
    if (told.includes("ready to accept connections")) break;
  }
  if (server.exitCode !== null) throw new Error(told);
  server.stderr.resume();
  return {
    toAddress: (database) => `postgresql://parity@127.0.0.1:${port}/${database}`,
    stop: async () => {
      const ended = once(server, "exit");
      server.kill("SIGINT");
      await ended;
      process.off("exit", endWithUs);
      rmSync(folder, { recursive: true });
    },
  };
}
