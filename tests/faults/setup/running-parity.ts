import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@/lib/database/free-port";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { waitUntilReady } from "../../helpers/wait-until-ready";

/** The web server as `npm start` runs it, in a process of its own. */
export interface RunningParity {
  address: string;
  port: number;
  child: ChildProcess;
  /** Everything that it printed so far. */
  told: () => string;
  /** Resolves with its exit code once it has ended. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
}

/** Starts it on a database that is ready, and waits until it is, too. */
export async function startParity(
  connectionString: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningParity> {
  const folder = mkdtempSync(join(tmpdir(), "parity-fault-"));
  const port = await findFreePort();
  const child = spawn(process.execPath, ["lib/commands/run.cjs", "start"], {
    cwd: PROJECT_FOLDER,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      NODE_ENV: "production",
      VITEST: "",
      DATABASE_URL: connectionString,
      PARITY_DATA_DIR: folder,
      PORT: String(port),
      RATE_LIMIT: "0",
      RATE_LIMIT_DEAR: "0",
      DEAR_AT_ONCE: "0",
      ...environment,
    },
  });
  let told = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      told += text;
    });
  }
  // Should the tests themselves be ended, this one goes too.
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  const ended = once(child, "exit").then(([code]): number | null => {
    process.off("exit", endWithUs);
    rmSync(folder, { recursive: true, force: true });
    return code;
  });
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  while (!told.includes("is running at")) {
    if (isOver()) throw new Error(`it ended before it was ready:\n${told}`);
    await new Promise((done) => setTimeout(done, 20));
  }
  const address = `http://127.0.0.1:${port}`;
  await waitUntilReady(address);
  return {
    address,
    port,
    child,
    told: () => told,
    ended,
    stop: async () => {
      if (!isOver()) child.kill("SIGTERM");
      await ended;
    },
  };
}
