import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { findFreePort } from "@/lib/database/free-port";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { waitUntilReady } from "../helpers/wait-until-ready";
import type { Measured } from "./runner/measured";

interface ServerTerms {
  /** Where it keeps what it makes. */
  folder: string;
  /** Its database; where absent it runs its own in the folder. */
  connectionString?: string;
  environment?: Readonly<Record<string, string>>;
  /** Without npm, the process that is started is the one that answers. */
  command?: readonly [string, ...string[]];
}

const NPM_START = ["npm", "start"] as const;
/** The web server alone, as `npm start` runs it. */
export const WITHOUT_NPM = [process.execPath, "lib/commands/run.cjs", "start"] as const;

/** The web server alone, which takes build and database as they are. */
export const PREPARED = [process.execPath, "lib/commands/run.cjs", "serve"] as const;

/** `npm start`, until its pages are rehearsed. */
export async function startServer(terms: ServerTerms) {
  const { folder, connectionString = "", environment, command = NPM_START } = terms;
  const port = await findFreePort();
  const begun = performance.now();
  const [program, ...words] = command;
  const child = spawn(program, words, {
    cwd: PROJECT_FOLDER,
    env: {
      ...process.env,
      ...{ PORT: String(port), PARITY_DATA_DIR: folder, DATABASE_URL: connectionString },
      ...{ RATE_LIMIT: "0", RATE_LIMIT_DEAR: "0", DEAR_AT_ONCE: "0" },
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  let complained = "";
  child.stdout.on("data", (text: Buffer) => {
    printed += text.toString();
  });
  child.stderr.on("data", (text: Buffer) => {
    complained += text.toString();
  });
  const ended = once(child, "exit");
  const address = `http://localhost:${port}`;
  while (!printed.includes("is running at")) {
    const over = await Promise.race([ended, new Promise((go) => setTimeout(go, 20, null))]);
    if (over !== null) throw new Error(`it ended before it was ready:\n${printed}${complained}`);
  }
  // The first connections to a database that has just been started may take longer than is waited for them.
  for (let tries = 1; !(await answersWell(address)); tries++) {
    if (tries === 10) throw new Error(`the overview does not answer:\n${complained}`);
  }
  const seconds = (performance.now() - begun) / 1000;
  await waitUntilReady(address);
  const loaded = /Dataset: loaded .*\((\d+\.\d) s\)\s*$/m.exec(printed);
  return {
    address,
    pid: child.pid ?? 0,
    /** To its first answered page. */
    seconds,
    loadSeconds: Number(loaded?.[1]),
    /** Everything on standard error so far. */
    complained: () => complained,
    measureMemory: () => measureMemory(child.pid ?? 0),
    stop: async () => {
      const all = listDescendants(child.pid ?? 0);
      child.kill("SIGTERM");
      await ended;
      // npm goes first; what it ran follows
      while (all.some((pid) => existsSync(`/proc/${pid}`))) {
        await new Promise((go) => setTimeout(go, 20));
      }
    },
  };
}

async function answersWell(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/`);
  await answer.text();
  return answer.status === 200;
}

function measureMemory(root: number): Measured[] {
  const processes = listDescendants(root).map((pid) => ({
    name: readFileSync(`/proc/${pid}/comm`, "utf8").trim(),
    megabytes: readKilobytes(pid) / 1024,
  }));
  const sum = (isWanted: (name: string) => boolean) =>
    processes
      .filter(({ name }) => isWanted(name))
      .reduce((total, each) => total + each.megabytes, 0);
  return [
    {
      what: "memory of the web server (proportional)",
      unit: "MB",
      better: "less",
      values: [sum((name) => /^(node|next)/.test(name))],
    },
    {
      what: "memory of PostgreSQL (proportional)",
      unit: "MB",
      better: "less",
      values: [sum((name) => name === "postgres")],
    },
  ];
}

/** A process's share of memory: pages that several use are counted in parts. */
function readKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
}

function listDescendants(root: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(")")).split(" ")[2])] as const];
      } catch {
        return []; // it ended between the two readings
      }
    });
  const found = [root];
  for (const pid of found) {
    found.push(...parents.filter(([, parent]) => parent === pid).map(([each]) => each));
  }
  return found;
}
