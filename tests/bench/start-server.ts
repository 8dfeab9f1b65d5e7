import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";

/** `npm start` on a data folder, from its first moment to its first answered page. */
export async function startServer(folder: string) {
  const port = await findFreePort();
  const begun = performance.now();
  const child = spawn("npm", ["start"], {
    env: {
      ...process.env,
      ...{ PORT: String(port), PARITY_DATA_DIR: folder, DATABASE_URL: "" },
      ...{ RATE_LIMIT: "0", RATE_LIMIT_DEAR: "0", DEAR_AT_ONCE: "0" },
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (text: Buffer) => {
    printed += text.toString();
  });
  const ended = once(child, "exit");
  const address = `http://localhost:${port}`;
  while (!printed.includes("is running at")) {
    const over = await Promise.race([ended, new Promise((go) => setTimeout(go, 20, null))]);
    if (over !== null) throw new Error(`npm start ended before it was ready:\n${printed}`);
  }
  const answer = await fetch(`${address}/`);
  await answer.text();
  if (answer.status !== 200) throw new Error(`the overview answered ${answer.status}`);
  const loaded = /Dataset: loaded .*\((\d+\.\d) s\)\s*$/m.exec(printed);
  return {
    address,
    seconds: (performance.now() - begun) / 1000,
    loadSeconds: Number(loaded?.[1]),
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

function measureMemory(root: number) {
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
      values: [sum((name) => /^(node|next)/.test(name))],
    },
    {
      what: "memory of PostgreSQL (proportional)",
      unit: "MB",
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

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
