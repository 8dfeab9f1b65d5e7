import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

const script = join(PROJECT_FOLDER, "lib/commands/run.cjs");

function run(words: string[], environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, words, {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", ...environment },
  });
}

it.each(["18.20.8", "20.18.3", "8.17.0"])(
  "tells Node %s in one sentence that it is too old",
  (old) => {
    const pretend = `Object.defineProperty(process.versions, "node", { value: "${old}" });`;
    const { status, stderr } = run(["-e", `${pretend} require(${JSON.stringify(script)})`]);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Parity needs Node.js 20.19 or newer, and this is ${old}: install a newer one from https://nodejs.org and run the command again.\n`,
    );
  },
);

it("says to run npm install first where that was forgotten", () => {
  const checkout = mkdtempSync(join(tmpdir(), "parity-checkout-"));
  mkdirSync(join(checkout, "lib/commands"), { recursive: true });
  const copy = join(checkout, "lib/commands/run.cjs");
  cpSync(script, copy);
  const { status, stderr } = run([copy, "start"]);
  rmSync(checkout, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toBe('Parity\'s packages are not installed yet: run "npm install" first.\n');
});

it("names the commands when asked for one that there is not", () => {
  const { status, stderr } = run([script, "fly"]);
  expect(status).toBe(1);
  expect(stderr).toContain(
    'There is no command "fly"; there are start, dev, serve, load, build, test',
  );
});

it("tells every bad variable, and nothing of the program's inside", () => {
  const { status, stderr } = run([script, "start"], { PORT: "x", LOG_LEVEL: "loud" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/PORT must be.*\n.*LOG_LEVEL must be/);
  expect(stderr).not.toMatch(/^ +at /m);
});

it.each(["serve", "load"])("npm run %s asks for the database that it works on", (word) => {
  const { status, stderr } = run([script, word], { DATABASE_URL: "" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\nSet DATABASE_URL[^\n]*\n$/);
});

it("the report that native packages ask for looks up no reader's name", () => {
  const show = "console.log(process.report.getReport().header.networkInterfaces)";
  const { stdout } = run(["-e", `require(${JSON.stringify(script)}); ${show}`]);
  expect(stdout).toBe("undefined\n");
});
