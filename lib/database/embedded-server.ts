import { mkdirSync, realpathSync } from "node:fs";
import { Client } from "pg";
import { getEmbeddedBinaries } from "./embedded-binaries";
import { EMBEDDED_NAME, findCluster, openCluster } from "./embedded-cluster";
import { findServerIdentity } from "./embedded-identity";
import {
  type EmbeddedPlace,
  type EmbeddedProcess,
  startProcess,
  stopProcess,
} from "./embedded-process";
import { lockFolder } from "./folder-lock";
import { PlainError } from "./plain-error";
import { findPostmaster, isPostgresOn } from "./postmaster-file";

export interface EmbeddedServer {
  /** Address of its database, with the password. */
  connectionString: string;
  port: number;
  /** Process number of the server now running; it changes when the server was started again. */
  getPid: () => number | undefined;
  /** Closes the server and waits until it is gone; calling it again does nothing. */
  stop: () => Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Where cluster, password and log lie; made where missing. */
  folder: string;
  /** False trades safety against a power cut for speed; for clusters that are thrown away. */
  durable?: boolean;
  /** Told when the server died: once it was started again, or with the reason why it was not. */
  onDeath?: (outcome: "started again" | Error) => void;
}

/**
 * Starts the PostgreSQL that npm installed on a folder and keeps it running.
 *
 * It listens on 127.0.0.1 only, on a free port, behind a random password. A server left over by
 * a killed process is ended first; one that dies is started again on the same port. It is asked
 * to close when this process exits in whatever way but by SIGKILL.
 *
 * @throws FolderLocked while another living process runs a server on the folder
 * @throws NoEmbeddedServer where none can run on this machine
 * @throws Error with the server's last words when it does not start
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { durable = true, onDeath } = options;
  mkdirSync(options.folder, { recursive: true });
  const identity = findServerIdentity(getEmbeddedBinaries(), realpathSync(options.folder));
  const unlock = await lockFolder(identity.folder, "postgres");
  try {
    const cluster = await openCluster(identity, durable);
    const place: EmbeddedPlace = { identity, cluster, durable };
    const running = await startProcess(place, null);
    const { password } = cluster;
    const keeper = keepRunning(place, running, onDeath);
    const stop = async () => {
      await keeper.stop();
      await unlock();
    };
    try {
      await createDatabase(toAddress(password, running.port, "postgres"), EMBEDDED_NAME);
    } catch (error) {
      await stop();
      throw error;
    }
    const connectionString = toAddress(password, running.port, EMBEDDED_NAME);
    return { connectionString, port: running.port, getPid: keeper.getPid, stop };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/**
 * The address of the embedded server that another process runs on the folder now; null where none
 * accepts connections.
 */
export function findRunningServer(folder: string): string | null {
  const identity = findServerIdentity(getEmbeddedBinaries(), realpathSync(folder));
  const cluster = findCluster(identity.folder);
  if (cluster === null) return null;
  const postmaster = findPostmaster(cluster.folder);
  if (postmaster === null || !postmaster.ready) return null;
  if (!isPostgresOn(postmaster.pid, cluster.folder)) return null;
  return toAddress(cluster.password, postmaster.port, EMBEDDED_NAME);
}

function toAddress(password: string, port: number, database: string): string {
  return `postgresql://${EMBEDDED_NAME}:${password}@127.0.0.1:${port}/${database}`;
}

/** A server that dies more often than this within a minute has a reason that must be seen. */
const DEATHS_A_MINUTE = 5;

function keepRunning(
  place: EmbeddedPlace,
  first: EmbeddedProcess,
  onDeath: EmbeddedServerOptions["onDeath"],
): { getPid: () => number | undefined; stop: () => Promise<void> } {
  let current = first;
  const stopping = new AbortController();
  let restart: Promise<void> = Promise.resolve();
  const deaths: number[] = [];
  const watch = (running: EmbeddedProcess) => {
    current = running;
    running.child.once("exit", () => {
      if (!stopping.signal.aborted) restart = again();
    });
  };
  const again = async () => {
    deaths.push(Date.now());
    const recent = deaths.filter((time) => time > Date.now() - 60_000);
    try {
      if (recent.length > DEATHS_A_MINUTE)
        throw new PlainError("PostgreSQL keeps dying; see its log.");
      watch(await startProcess(place, first.port, stopping.signal));
      onDeath?.("started again");
    } catch (error) {
      if (stopping.signal.aborted) return;
      onDeath?.(error instanceof Error ? error : new Error(String(error)));
    }
  };
  watch(first);
  return {
    getPid: () => current.child.pid,
    stop: async () => {
      stopping.abort();
      await restart;
      await stopProcess(current);
    },
  };
}

async function createDatabase(connectionString: string, name: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
