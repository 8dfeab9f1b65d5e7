import type { ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { EmbeddedCluster } from "./embedded-cluster";
import { launch, type ServerIdentity } from "./embedded-identity";
import { findFreePort } from "./free-port";
import { PlainError } from "./plain-error";
import { endOrphan, findPostmaster, waitUntil } from "./postmaster-file";

/** One PostgreSQL process that accepts connections. */
export interface EmbeddedProcess {
  child: ChildProcess;
  port: number;
}

export interface EmbeddedPlace {
  identity: ServerIdentity;
  cluster: EmbeddedCluster;
  durable: boolean;
}

/** PostgreSQL answers within milliseconds, but replaying its log after a crash takes longer. */
const START_LIMIT = 60_000;
const TRIES = 20;
/** Reasons that pass: another program took the port; children of a killed server still end. */
const PASSING =
  /could not create any TCP\/IP sockets|pre-existing shared memory block|lock file ".*" already exists/;

/**
 * Starts PostgreSQL on the cluster and waits until it accepts connections.
 *
 * @param port null takes a free one
 * @param signal ends the server again before it is ready
 * @throws Error with the log's last lines when it does not start; the signal's reason when it was raised
 */
export async function startProcess(
  place: EmbeddedPlace,
  port: number | null,
  signal?: AbortSignal,
): Promise<EmbeddedProcess> {
  for (let attempt = 1; ; attempt += 1) {
    await endOrphan(place.cluster.folder);
    signal?.throwIfAborted();
    const chosen = port ?? (await findFreePort());
    const words = await tryProcess(place, chosen, signal);
    if (typeof words !== "string") return { child: words, port: chosen };
    signal?.throwIfAborted();
    if (attempt === TRIES || !PASSING.test(words)) {
      throw new PlainError(`The embedded PostgreSQL did not start:\n${words}`);
    }
    await delay(250);
  }
}

/** @returns the process, or the server's words when it ended instead */
async function tryProcess(
  place: EmbeddedPlace,
  port: number,
  signal: AbortSignal | undefined,
): Promise<ChildProcess | string> {
  const { identity, cluster, durable } = place;
  const logFile = join(identity.folder, "postgres.log");
  const log = openSync(logFile, "w", 0o600);
  // Detached: Ctrl-C in the terminal reaches only this process, which then closes it in order.
  const child = launch(identity, "postgres", toWords(cluster.folder, port, durable), {
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  const endWithUs = () => child.kill("SIGINT");
  process.once("exit", endWithUs);
  child.once("exit", () => process.off("exit", endWithUs));
  let failure: Error | null = null;
  child.once("error", (error) => {
    failure = error;
  });
  const isOver = () => failure !== null || child.exitCode !== null || child.signalCode !== null;
  const isReady = () => {
    const postmaster = findPostmaster(cluster.folder);
    return postmaster?.ready === true && postmaster.pid === child.pid;
  };
  const isUnwanted = () => signal?.aborted === true;
  const answered = await waitUntil(() => isOver() || isReady() || isUnwanted(), START_LIMIT);
  if (isUnwanted()) await stopProcess({ child, port });
  if (answered && !isOver()) return child;
  child.kill("SIGKILL");
  const lastLines = readFileSync(logFile, "utf8").trim().split("\n").slice(-8).join("\n");
  return String(failure ?? (lastLines || `ended with ${child.exitCode ?? child.signalCode}`));
}

function toWords(cluster: string, port: number, durable: boolean): string[] {
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    // Room for one web server, a loader and a reader at a prompt on a small machine.
    max_connections: 50,
    shared_buffers: "64MB",
    maintenance_work_mem: "64MB",
    max_wal_size: "256MB",
    // Short queries over few rows: workers and compiled plans cost more than they bring.
    jit: "off",
    max_parallel_workers_per_gather: 0,
    io_method: "sync",
    max_logical_replication_workers: 0,
    wal_level: "minimal",
    max_wal_senders: 0,
    log_checkpoints: "off",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return [
    "-D",
    cluster,
    ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ];
}

/**
 * Closes PostgreSQL: open transactions are rolled back, everything committed is on disk. One that
 * does not close in time is ended harder; its next start then replays the log.
 */
export async function stopProcess({ child }: EmbeddedProcess): Promise<void> {
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (isOver()) return;
    child.kill(signal);
    await waitUntil(isOver, 10_000);
  }
}
