import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { hasCode } from "@/lib/database/error-code";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

/** Ends it with one signal after the other, the second while it closes. */
async function endTwice(...[first, second]: [NodeJS.Signals, NodeJS.Signals]) {
  const script = join(PROJECT_FOLDER, "tests/lib/commands/close-slowly.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    cwd: PROJECT_FOLDER,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (line === "open") child.kill(first);
    if (line === "closing") child.kill(second);
  }
  const [code] = await ended;
  return { code, lines };
}

it("closes in order although whoever started it is told to end at the same time", async () => {
  const { code, lines } = await endTwice("SIGTERM", "SIGHUP");
  expect(lines).toEqual(["open", "closing", "closed"]);
  expect(code).toBe(0);
});

it("does not wait when it is told a second time", async () => {
  const { code, lines } = await endTwice("SIGINT", "SIGINT");
  expect(lines).toEqual(["open", "closing"]);
  expect(code).toBe(1);
});

it("ends with npm's shell, even one that ends while the command is still loading", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parity-shutdown-"));
  const command = `require(${JSON.stringify(join(PROJECT_FOLDER, "lib/commands/run.cjs"))}); console.log(process.pid)`;
  const shell = spawn(
    "sh",
    ["-c", '"$@" & wait', "sh", process.execPath, "-e", command, "run.cjs", "database"],
    {
      cwd: PROJECT_FOLDER,
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, PARITY_DATA_DIR: folder, npm_lifecycle_event: "db" },
    },
  );
  const [pid] = await once(shell.stdout, "data");
  try {
    shell.kill("SIGTERM");
    // The command holds the other end of this pipe for as long as it lives.
    await once(shell.stdout, "close");
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    endIfAlive(Number(pid));
    rmSync(folder, { recursive: true });
  }
});

function endIfAlive(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch (error) {
    if (!hasCode(error, "ESRCH")) throw error;
  }
}
