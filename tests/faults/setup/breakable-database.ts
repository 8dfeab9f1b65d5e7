import { realpathSync } from "node:fs";
import { inject } from "vitest";
import { getEmbeddedBinaries } from "@/lib/database/embedded-binaries";
import { EMBEDDED_NAME, openCluster } from "@/lib/database/embedded-cluster";
import { findServerIdentity } from "@/lib/database/embedded-identity";
import { type EmbeddedProcess, startProcess, stopProcess } from "@/lib/database/embedded-process";
import { connectWriter } from "@/lib/database/writer";
import { toDatabase } from "@/tests/helpers/database-address";
import { listChildren } from "./list-children";

type Client = Awaited<ReturnType<typeof connectWriter>>;

/** A real PostgreSQL with the dataset that a test may break in every way; nobody mends it by itself. */
export interface BreakableDatabase {
  connectionString: string;
  port: number;
  /** Ends it at once, as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again at the same address. */
  start: () => Promise<void>;
  /** Sends a signal to all of its processes. */
  signal: (name: NodeJS.Signals) => void;
  /** All of its processes; none while it does not run. */
  listProcesses: () => number[];
  /** PostgreSQL's own folder. */
  folder: string;
  /** A session of an administrator, in the database served where no other is named; closed in the end. */
  connect: (name?: string) => Promise<Client>;
  stop: () => Promise<void>;
}

/** Starts the server on the cluster that was made for all fault tests. */
export async function openBreakableDatabase(): Promise<BreakableDatabase> {
  const folder = realpathSync(inject("loadedFolder"));
  const identity = findServerIdentity(getEmbeddedBinaries(), folder);
  const cluster = await openCluster(identity, false);
  const place = { identity, cluster, durable: false };
  let running: EmbeddedProcess | null = await startProcess(place, null);
  const { port } = running;
  const connectionString = `postgresql://${EMBEDDED_NAME}:${cluster.password}@127.0.0.1:${port}/${EMBEDDED_NAME}`;
  const clients: Client[] = [];
  const end = async (how: (process: EmbeddedProcess) => Promise<void>) => {
    if (running !== null) await how(running);
    running = null;
  };
  const listProcesses = () => {
    const leader = running?.child.pid;
    return leader === undefined ? [] : [leader, ...listChildren(leader)];
  };
  return {
    connectionString,
    port,
    kill: () =>
      end(async ({ child }) => {
        const gone = new Promise((done) => child.once("exit", done));
        child.kill("SIGKILL");
        await gone;
      }),
    start: async () => {
      running ??= await startProcess(place, port);
    },
    signal: (name) => {
      for (const pid of listProcesses()) process.kill(pid, name);
    },
    listProcesses,
    folder: cluster.folder,
    connect: async (name = EMBEDDED_NAME) => {
      const client = await connectWriter(toDatabase(connectionString, name));
      clients.push(client);
      return client;
    },
    stop: async () => {
      await Promise.allSettled(clients.splice(0).map((client) => client.end()));
      await end(stopProcess);
    },
  };
}
