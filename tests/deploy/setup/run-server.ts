import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createServer, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { kill } from "./processes";

/** PostgreSQL and PgBouncer refuse to run as root: `nobody` runs them. */
const IDENTITY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** However the tests end, killed too, what they started goes with them. */
const guard = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "guard.ts")], {
  cwd: PROJECT_FOLDER,
  detached: true,
  stdio: ["pipe", "ignore", "inherit"],
});
guard.unref();
if (guard.stdin instanceof Socket) guard.stdin.unref();

/** A server in a process group of its own. */
export interface RunningServer {
  /** Ends it and all that it started at once, as a power cut would. */
  kill: () => Promise<void>;
  /** Asks it to end, and waits. */
  stop: (signal?: NodeJS.Signals) => Promise<void>;
  isOver: () => boolean;
  /** Everything that it printed so far. */
  told: () => string;
}

export interface ServerOptions {
  /** Where it runs and leaves its log; owned by the user who runs it. */
  folder: string;
  name: string;
  environment?: Readonly<Record<string, string>>;
  /** True runs it as the tests' own user. */
  asSelf?: boolean;
}

/** Starts a server; whether it is ready is the caller's to ask. */
export function runServer(
  program: string,
  words: readonly string[],
  { folder, name, environment = {}, asSelf = false }: ServerOptions,
): RunningServer {
  const logFile = join(folder, `${name}.log`);
  const log = openSync(logFile, "a");
  const identity = asSelf ? {} : IDENTITY;
  if (identity.uid !== undefined) chownSync(logFile, identity.uid, identity.gid);
  const child = spawn(program, words, {
    cwd: asSelf ? undefined : folder,
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...process.env, NODE_OPTIONS: "", VITEST: "", HOME: folder, ...environment },
    ...identity,
  });
  guard.stdin.write(`server ${child.pid}\n`);
  const over = once(child, "exit");
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  return {
    isOver,
    told: () => readFileSync(logFile, "utf8"),
    kill: async () => {
      killGroup(child);
      await over;
    },
    stop: async (signal = "SIGTERM") => {
      if (!isOver()) child.kill(signal);
      const late = setTimeout(() => killGroup(child), 20_000);
      await over;
      clearTimeout(late);
      killGroup(child);
    },
  };
}

/** Once it is over, its number may become another's: the guard forgets it. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  kill(-pid);
  guard.stdin.write(`over ${pid}\n`);
}

/** Runs a program to its end as the user who runs the servers; returns what it printed. */
export async function runProgram(
  program: string,
  words: readonly string[],
  { folder, environment = {} }: { folder: string; environment?: Readonly<Record<string, string>> },
): Promise<string> {
  const { stdout } = await promisify(execFile)(program, words, {
    cwd: folder,
    env: { ...process.env, HOME: folder, ...environment },
    maxBuffer: 10_000_000,
    ...IDENTITY,
  });
  return stdout;
}

/** A folder that the servers' user owns, and what removes it. */
export function makeFolder(): { folder: string; remove: () => void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "parity-deploy-")));
  own(folder);
  const remove = () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  guard.stdin.write(`folder ${folder}\n`);
  return { folder, remove };
}

/** Gives a file or folder to the servers' user. */
export function own(path: string): void {
  if (IDENTITY.uid !== undefined) chownSync(path, IDENTITY.uid, IDENTITY.gid);
}

/** Below those that the system gives to connections: one that is let go can be taken again. */
const PORTS = { first: 20_000, count: 12_000 };

/** Ports that nobody uses now, each another one. */
export async function findPorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = PORTS.first + Math.floor(Math.random() * PORTS.count);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/**
 * Asks until the answer is true; returns after how many seconds.
 *
 * @throws Error saying what did not come true
 */
export async function waitUntil(
  what: string,
  ask: () => Promise<boolean> | boolean,
  { seconds = 60, server }: { seconds?: number; server?: RunningServer } = {},
): Promise<number> {
  const start = performance.now();
  let reason: unknown = "false";
  for (;;) {
    const isTrue = await Promise.resolve()
      .then(ask)
      .catch((error: unknown) => {
        reason = error;
        return false;
      });
    const passed = (performance.now() - start) / 1_000;
    if (isTrue) return passed;
    const isLost = server?.isOver() ?? false;
    if (isLost || passed > seconds) {
      const words = server === undefined ? "" : `\n${server.told().slice(-4_000)}`;
      throw new Error(`${what}: not within ${passed.toFixed(1)} s (${reason})${words}`);
    }
    await delay(50);
  }
}
