import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { claimInstance } from "@/lib/commands/instance";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

let folder = "";
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parity-instance-"));
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

async function holdElsewhere(word: "starting" | "serving"): Promise<ChildProcess> {
  const script = join(PROJECT_FOLDER, "tests/lib/commands/hold-instance.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, folder, word], {
    cwd: PROJECT_FOLDER,
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  await once(child.stdout, "data");
  return child;
}

it("says at which address and in which process Parity runs already", async () => {
  const { pid } = await holdElsewhere("serving");
  await expect(claimInstance(folder, "http://localhost:3000")).rejects.toThrow(
    `Parity is already running at http://localhost:3999 (process ${pid}).`,
  );
});

it("says so too of one that is still starting", async () => {
  const { pid } = await holdElsewhere("starting");
  await expect(claimInstance(folder, "http://localhost:3000")).rejects.toThrow(
    `Parity is already starting in this folder (process ${pid}); it will be at http://localhost:3999.`,
  );
});

it("needs no hand after the running one was killed", async () => {
  const child = await holdElsewhere("serving");
  child.kill("SIGKILL");
  await once(child, "exit");
  const instance = await claimInstance(folder, "http://localhost:3000");
  await instance.release();
});

it("waits for one that is just ending", async () => {
  const first = await claimInstance(folder, "http://localhost:3000");
  const second = claimInstance(folder, "http://localhost:3001");
  await first.release();
  await (await second).release();
});
