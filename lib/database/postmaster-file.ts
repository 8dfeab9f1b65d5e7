import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { hasCode } from "./error-code";
import { PlainError } from "./plain-error";

/** What a running PostgreSQL says of itself in its folder's `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  /** Port on which it listens. */
  port: number;
  /** True once it accepts connections. */
  ready: boolean;
}

/** Reads `postmaster.pid`; null where there is none or it is still being written. */
export function findPostmaster(cluster: string): Postmaster | null {
  const path = join(cluster, "postmaster.pid");
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * Ends a server that outlived the process which started it, and removes a `postmaster.pid` that
 * speaks of nobody, so that the cluster can be opened again. Every committed row stays.
 *
 * A process is ended only after it proved to be PostgreSQL on this very folder: process numbers
 * are reused, and after a restart of the machine the file may name a stranger.
 *
 * @throws Error when that server belongs to another user or cannot be ended
 */
export async function endOrphan(cluster: string): Promise<void> {
  const orphan = findPostmaster(cluster);
  if (orphan === null) return;
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (!isPostgresOn(orphan.pid, cluster)) break;
    signalOrphan(orphan.pid, signal, cluster);
    await waitUntil(() => !isPostgresOn(orphan.pid, cluster), 5_000);
  }
  if (isPostgresOn(orphan.pid, cluster)) {
    throw new PlainError(
      `PostgreSQL process ${orphan.pid} on ${cluster} does not end; end it by hand.`,
    );
  }
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}

function signalOrphan(pid: number, signal: NodeJS.Signals, cluster: string): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (hasCode(error, "ESRCH")) return;
    if (!hasCode(error, "EPERM")) throw error;
    throw new PlainError(`PostgreSQL process ${pid} on ${cluster} belongs to another user.`);
  }
}

/** Whether the process is PostgreSQL's main process on that folder, by its command line. */
export function isPostgresOn(pid: number, cluster: string): boolean {
  const words = readCommandLine(pid);
  return words.includes("postgres") && words.includes(cluster);
}

function readCommandLine(pid: number): string {
  if (process.platform !== "linux") {
    return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" })
      .stdout;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT", "ESRCH")) return "";
    throw error;
  }
}

/** Asks every 20 ms; false when the time is over before the answer was yes. */
export async function waitUntil(answer: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!answer()) {
    if (Date.now() > end) return false;
    await delay(20);
  }
  return true;
}
