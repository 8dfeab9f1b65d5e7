import { cpSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { inject } from "vitest";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { findPostgres } from "./programs";
import { type RunningServer, runProgram, runServer, waitUntil } from "./run-server";

export const PASSWORDS = {
  ...{ owner: "owner1", reader: "reader1", replication: "replication1" },
  operator: "operator1",
};

/** The address of the database by a port of this machine. */
export function toAddress(role: "owner" | "reader", port: number): string {
  const user = role === "owner" ? "parity" : "parity_reader";
  return `postgresql://${user}:${PASSWORDS[role]}@127.0.0.1:${port}/parity`;
}

/** Settings for many small servers on one machine; none of them for the speed of a reading. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "64MB",
  max_wal_size: "256MB",
  fsync: "off",
  full_page_writes: "on",
  wal_log_hints: "on",
  wal_level: "replica",
};

export interface ClusterOptions {
  folder: string;
  /** The data folder. */
  cluster: string;
  port: number;
}

/** Starts a primary on a cluster; returns once it answers. */
export async function startPrimary(options: ClusterOptions): Promise<RunningServer> {
  const { folder, cluster, port } = options;
  const server = runServer(
    join(findPostgres(), "postgres"),
    ["-D", cluster, "-p", String(port), ...toWords(SETTINGS)],
    { folder, name: "primary" },
  );
  await waitUntil("the primary answers", () => isListening(port), { server });
  return server;
}

/** Starts a streaming replica as `deploy/postgres/start-replica.sh` does; returns once it answers. */
export async function startReplica(
  options: ClusterOptions & { primaryPort: number },
): Promise<RunningServer> {
  const { folder, cluster, port, primaryPort } = options;
  const script = join(folder, "start-replica.sh");
  cpSync(join(PROJECT_FOLDER, "deploy/postgres/start-replica.sh"), script);
  const server = runServer("sh", [script, "-p", String(port), ...toWords(SETTINGS)], {
    ...{ folder, name: "replica" },
    environment: {
      PATH: `${findPostgres()}:${process.env.PATH}`,
      PGDATA: cluster,
      PRIMARY_HOST: "127.0.0.1",
      PRIMARY_PORT: String(primaryPort),
      REPLICATION_PASSWORD: PASSWORDS.replication,
    },
  });
  await waitUntil("the replica answers", () => isListening(port), { server });
  return server;
}

/** A copy of the loaded cluster for one drill. */
export async function copyCluster(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await runProgram("cp", ["-a", inject("loadedCluster"), path], { folder });
  return path;
}

/** Runs statements as the owner, in a session of its own. */
export async function tell(port: number, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({
    ...{ connectionString: toAddress("owner", port), connectionTimeoutMillis: 2_000 },
    query_timeout: 10_000,
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const rows: unknown[] = [];
    for (const statement of statements) rows.push(...(await client.query(statement)).rows);
    return rows;
  } finally {
    await client.end();
  }
}

const isListening = async (port: number) => {
  const client = new Client({
    ...{ host: "127.0.0.1", port, user: "parity", password: PASSWORDS.owner },
    ...{ database: "postgres", connectionTimeoutMillis: 1_000 },
  });
  client.on("error", () => undefined);
  await client.connect();
  await client.end();
  return true;
};

function toWords(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
