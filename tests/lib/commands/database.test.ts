import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { connectWriter } from "@/lib/database/writer";

let folder = "";
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parity-command-"));
});

afterEach(async () => {
  for (const child of children.splice(0)) await end(child);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  child: ChildProcess;
  connectionString: string;
  lines: string[];
}

/** `npm run db` until it tells the address. */
async function runDatabase(): Promise<Run> {
  const child = spawn(process.execPath, ["lib/commands/run.cjs", "database"], {
    cwd: PROJECT_FOLDER,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      DATABASE_URL: "",
      PARITY_DATA_DIR: folder,
      // As npm sets it: the command then also ends when the one who ran it is gone.
      npm_lifecycle_event: "db",
    },
  });
  children.push(child);
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    const [connectionString] = /postgresql:\S+/.exec(line) ?? [];
    if (connectionString !== undefined) return { child, connectionString, lines };
  }
  throw new Error(`ended without an address:\n${lines.join("\n")}`);
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
  return child.exitCode;
}

async function countFigures(connectionString: string): Promise<number> {
  const client = await connectWriter(connectionString);
  const { rows } = await client.query("select count(*)::int as figures from observation");
  await client.end();
  return rows[0].figures;
}

it("goes from an empty folder to a loaded database, survives SIGKILL, and ends in order", {
  timeout: 120_000,
}, async () => {
  const first = await runDatabase();
  const figures = await countFigures(first.connectionString);
  expect(figures).toBeGreaterThan(0);
  expect(first.lines.join("\n")).toMatch(/Dataset: loaded \d+ releases with [\d,]+ figures/);

  const killed = once(first.child, "exit");
  first.child.kill("SIGKILL");
  await killed;

  const second = await runDatabase();
  expect(await countFigures(second.connectionString)).toBe(figures);
  expect(second.lines.join("\n")).toMatch(/Dataset: \d+ releases, unchanged/);

  expect(await end(second.child)).toBe(0);
  expect(existsSync(join(folder, "postgres/postmaster.pid"))).toBe(false);
  await expect(countFigures(second.connectionString)).rejects.toThrow("ECONNREFUSED");
});
