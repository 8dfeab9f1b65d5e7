import { readFileSync } from "node:fs";
import { hasCode } from "@/lib/database/error-code";
import { connectWriter } from "@/lib/database/writer";
import {
  type BreakableDatabase,
  openBreakableDatabase,
} from "../../faults/setup/breakable-database";
import { type RunningParity, startParity } from "../../faults/setup/running-parity";
import { type Asker, openAsker } from "./ask";

/** A server with its database, and somebody who asks it. */
export interface Site extends Asker {
  parity: RunningParity;
  database: BreakableDatabase;
  /** The database that is served. */
  connectionString: string;
  /** What the server's process holds of the machine's memory, in bytes. */
  readMemory: () => number;
  /** How long the server's process and its database's have kept processors busy so far, in milliseconds. */
  readWork: () => number;
}

const COPY = "abused";

/**
 * Starts both; whoever asks is never told to wait, as the tests come from one address.
 *
 * @param isCopy true serves a copy of the database, that may be changed and is dropped in the end
 */
export async function openSite(connections: number, { isCopy = false } = {}): Promise<Site> {
  const database = await openBreakableDatabase();
  const address = new URL(database.connectionString);
  const name = address.pathname.slice(1);
  const manage = async (statement: string) => {
    const client = await connectWriter(
      Object.assign(new URL(address), { pathname: "/postgres" }).href,
    );
    await client.query(statement).finally(() => client.end());
  };
  if (isCopy) {
    await manage(`CREATE DATABASE ${COPY} TEMPLATE ${name}`);
    address.pathname = `/${COPY}`;
  }
  const parity = await startParity(address.href, UNLIMITED);
  const asker = openAsker(parity.port, connections);
  return {
    ...asker,
    parity,
    database,
    connectionString: address.href,
    readMemory: () => readResident(parity.child.pid),
    readWork: () =>
      database
        .listProcesses()
        .reduce((sum, pid) => sum + readProcessorTime(pid), readProcessorTime(parity.child.pid)),
    close: async () => {
      await asker.close();
      await parity.stop();
      if (isCopy) await manage(`DROP DATABASE ${COPY} WITH (FORCE)`);
      await database.stop();
    },
  };
}

function readResident(pid: number | undefined): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}

/** Of all processors together, and of processes that it began and that ended; the kernel counts in hundredths of a second. */
function readProcessorTime(pid: number | undefined): number {
  let stat = "";
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch (error) {
    // It has ended: who began it is told of its time.
    if (hasCode(error, "ENOENT", "ESRCH")) return 0;
    throw error;
  }
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return 10 * fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

/** The tests are one client, and ask more than any: how much a client may ask is tested by itself. */
const UNLIMITED = {
  RATE_LIMIT: "0",
  RATE_LIMIT_DEAR: "0",
  DEAR_AT_ONCE: "0",
  LOG_LEVEL: "error",
};
