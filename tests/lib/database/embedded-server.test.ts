import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { type EmbeddedServer, startEmbeddedServer } from "@/lib/database/embedded-server";
import { FolderLocked } from "@/lib/database/folder-lock";
import { endOrphan, findPostmaster } from "@/lib/database/postmaster-file";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { connectWriter } from "@/lib/database/writer";

let folder = "";
const servers: EmbeddedServer[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parity-embedded-"));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const server of servers.splice(0)) await server.stop();
  await endOrphan(join(realpathSync(folder), "postgres"));
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ folder });
  servers.push(server);
  return server;
}

async function ask(connectionString: string, sql: string): Promise<unknown> {
  const client = await connectWriter(connectionString);
  try {
    const { rows } = await client.query(sql);
    return rows[0];
  } finally {
    await client.end();
  }
}

const KEEP_ROW = "create table kept as select 42 as n";

it("starts on an empty folder, keeps its rows, and starts again on the same folder", async () => {
  const first = await start();
  await ask(first.connectionString, KEEP_ROW);
  await first.stop();
  const second = await start();
  expect(await ask(second.connectionString, "select n from kept")).toEqual({ n: 42 });
});

it("writes to the disk, listens on this machine only, and asks for the password", async () => {
  const { connectionString } = await start();
  expect(
    await ask(
      connectionString,
      "select current_setting('listen_addresses') as at, current_setting('unix_socket_directories') as sockets, current_setting('fsync') as fsync",
    ),
  ).toEqual({ at: "127.0.0.1", sockets: "", fsync: "on" });
  const stranger = new URL(connectionString);
  stranger.password = "guess";
  await expect(ask(stranger.href, "select 1")).rejects.toThrow("password authentication failed");
  expect(statSync(join(folder, "postgres-password")).mode & 0o777).toBe(0o600);
});

it("ends the server that a killed process left behind, with every row still there", async () => {
  const orphan = await spawnServer();
  await ask(orphan.connectionString, KEEP_ROW);
  await killAndWait(orphan.child);
  expect(isAlive(orphan.pid)).toBe(true);
  const { connectionString } = await start();
  expect(await ask(connectionString, "select n from kept")).toEqual({ n: 42 });
  expect(isAlive(orphan.pid)).toBe(false);
});

it("takes nobody's process for its own when the machine was restarted meanwhile", async () => {
  const first = await start();
  await first.stop();
  const bystander = spawn("sleep", ["60"]);
  children.push(bystander);
  const stale = [bystander.pid, join(folder, "postgres"), 1, 5432, "", "127.0.0.1", "", "ready"];
  writeFileSync(join(folder, "postgres/postmaster.pid"), stale.join("\n"));
  const second = await start();
  expect(await ask(second.connectionString, "select 1 as n")).toEqual({ n: 1 });
  expect(bystander.exitCode).toBeNull();
  expect(bystander.signalCode).toBeNull();
});

it("is started again, on its port and with every row, when PostgreSQL is killed", async () => {
  const onDeath = vi.fn();
  const server = await startEmbeddedServer({ folder, onDeath });
  servers.push(server);
  await ask(server.connectionString, KEEP_ROW);
  process.kill(server.getPid() ?? 0, "SIGKILL");
  await vi.waitFor(() => expect(onDeath).toHaveBeenCalledWith("started again"), {
    timeout: 10_000,
  });
  expect(await ask(server.connectionString, "select n from kept")).toEqual({ n: 42 });
});

it("is stopped without waiting for a start that is under way after it was killed", async () => {
  const onDeath = vi.fn();
  const server = await startEmbeddedServer({ folder, onDeath });
  servers.push(server);
  const killed = server.getPid() ?? 0;
  process.kill(killed, "SIGKILL");
  const findPid = () => findPostmaster(join(folder, "postgres"))?.pid;
  await vi.waitUntil(() => findPid() !== killed, { timeout: 10_000, interval: 1 });
  await server.stop();
  expect(onDeath).not.toHaveBeenCalled();
  expect(findPid()).toBeUndefined();
});

it("lets only one of two starts at the same moment have the folder", async () => {
  const outcomes = await Promise.allSettled([start(), start()]);
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused.map(({ reason }) => reason)).toEqual([expect.any(FolderLocked)]);
  expect(await ask(servers[0]?.connectionString ?? "", "select 1 as n")).toEqual({ n: 1 });
});

it("is not misled by a first start that was interrupted", async () => {
  mkdirSync(join(folder, "initdb-abc123/cluster"), { recursive: true });
  writeFileSync(join(folder, "postgres-password"), "of the interrupted start");
  const { connectionString } = await start();
  expect(await ask(connectionString, "select 1 as n")).toEqual({ n: 1 });
  expect(existsSync(join(folder, "initdb-abc123"))).toBe(false);
});

it("shows PostgreSQL's last words when it does not start", async () => {
  const first = await start();
  await first.stop();
  writeFileSync(join(folder, "postgres/postgresql.auto.conf"), "no_such_setting = 1\n");
  await expect(start()).rejects.toThrow(/did not start:\n(.*\n)*.*no_such_setting/);
});

it("says what to do about a folder of another PostgreSQL version", async () => {
  mkdirSync(join(folder, "postgres"));
  writeFileSync(join(folder, "postgres/PG_VERSION"), "15\n");
  await expect(start()).rejects.toThrow(/made by PostgreSQL 15, this is 18: move that folder away/);
});

it("leaves no process behind when its process is told to end", async () => {
  const running = await spawnServer();
  running.child.kill("SIGTERM");
  await vi.waitFor(() => expect(isAlive(running.pid)).toBe(false), { timeout: 10_000 });
});

const reportSchema = z.object({ connectionString: z.string(), pid: z.number() });

async function spawnServer(): Promise<z.infer<typeof reportSchema> & { child: ChildProcess }> {
  const script = join(PROJECT_FOLDER, "tests/lib/database/run-embedded-server.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, folder], {
    cwd: PROJECT_FOLDER,
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  for await (const line of child.stdout) {
    return { ...reportSchema.parse(JSON.parse(String(line))), child };
  }
  throw new Error("the script ended without a word");
}

function killAndWait(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

/** A process that ended but was not collected by its parent is not alive. */
function isAlive(pid: number): boolean {
  const path = `/proc/${pid}/stat`;
  if (process.platform === "linux") {
    return existsSync(path) && !/\) Z /.test(readFileSync(path, "utf8"));
  }
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
