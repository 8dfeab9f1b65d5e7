import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { redactSecrets } from "@/lib/database/redact-secrets";

const ADDRESS = "postgresql://parity:s3cr3t@db.example:5432/parity";

describe("what may stand in a log", () => {
  it.each([
    [`Cannot open ${ADDRESS}`, "Cannot open postgresql://parity:…@db.example:5432/parity"],
    ['{"url":"postgres://a:b@c/d","by":"x@y"}', '{"url":"postgres://a:…@c/d","by":"x@y"}'],
    ["host=db password=s3cr3t user=a", "host=db password=… user=a"],
    ["{ user: 'a', password: 's3cr3t' }", "{ user: 'a', password: '…' }"],
    ['{\\"password\\":\\"s3cr3t\\"}', '{\\"password\\":\\"…\\"}'],
    ["PGPASSWORD=s3cr3t pg_dump", "PGPASSWORD=… pg_dump"],
  ])("%s → %s", (text, safe) => {
    expect(redactSecrets(text)).toBe(safe);
  });

  it.each([
    "password authentication failed for user parity",
    "GET http://localhost:3000/rankings?by=gfp",
    "https://user@example.org/x",
    "at 12:30 a@b.example wrote",
  ])("%s is left as it is", (text) => {
    expect(redactSecrets(text)).toBe(text);
  });

  it("holds no password of an address, whatever its letters, in an error or beside other text", () => {
    const password = fc.string({ minLength: 8, unit: "grapheme" }).map(encodeURIComponent);
    fc.assert(
      fc.property(password, (secret) => {
        const error = new Error(`no ${ADDRESS.replace("s3cr3t", secret)}`, {
          cause: { secret: 1 },
        });
        for (const text of [inspect(error), JSON.stringify({ message: error.message })]) {
          expect(redactSecrets(text)).not.toContain(`:${secret}@`);
        }
      }),
    );
  });
});

describe("the program", () => {
  const run = (code: string) =>
    spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
      cwd: PROJECT_FOLDER,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "" },
    });

  it("logs an error with its causes and fields, and none of their passwords", () => {
    const { stderr } = run(`
      const { log } = await import("./lib/http/log.ts");
      const cause = Object.assign(new Error("refused by ${ADDRESS}"), { config: { password: "s3cr3t" } });
      log.error({ err: new Error("the database is away", { cause }), url: "${ADDRESS}" }, "failed");
    `);
    expect(stderr).toContain("refused by postgresql://parity:…@db.example");
    expect(stderr).not.toContain("s3cr3t");
    expect(JSON.parse(stderr)).toMatchObject({ msg: "failed" });
  });

  it("ends with an error that holds an address, and says all of it but the password", () => {
    const script = join(PROJECT_FOLDER, "lib/commands/run.cjs");
    const { status, stderr } = spawnSync(process.execPath, [script, "load"], {
      encoding: "utf8",
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        DATABASE_URL: "postgresql://parity:s3cr3t@127.0.0.1:1/parity",
        PUBLIC_ADDRESS: "https://parity:s3cr3t@parity.example/below",
      },
    });
    expect(status).toBe(1);
    expect(stderr).toContain("https://parity:…@parity.example/below");
    expect(stderr).not.toContain("s3cr3t");
  });
});
