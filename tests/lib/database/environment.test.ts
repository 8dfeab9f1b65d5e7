import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import {
  BadEnvironment,
  environmentSchema,
  loadEnvironmentFiles,
  readEnvironment,
} from "@/lib/database/environment";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("needs no variable at all", () => {
  expect(readEnvironment({})).toEqual({
    PORT: 3000,
    DATABASE_POOL_SIZE: 10,
    PARITY_DATA_DIR: ".data",
    TRUSTED_PROXIES: 0,
    RATE_LIMIT: 6_000,
    RATE_LIMIT_DEAR: 600,
    DEAR_AT_ONCE: 12,
    METRICS_HOST: "127.0.0.1",
    WORLD_BANK_API: "https://api.worldbank.org/v2",
  });
});

it.each([
  ["TRUSTED_PROXIES", "10"],
  ["TRUSTED_PROXIES", "yes"],
  ["RATE_LIMIT", "-1"],
  ["DATABASE_POOL_SIZE", "0"],
  ["DEAR_AT_ONCE", "1.5"],
])("refuses %s=%s", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^ {2}${name} must be`, "m"));
});

it("takes a variable that is set to nothing for one that is not set", () => {
  expect(readEnvironment({ PORT: "", DATABASE_URL: " " })).toEqual(readEnvironment({}));
});

it("names every bad variable at once, each with its reason", () => {
  const read = () =>
    readEnvironment({ PORT: "30 00", LOG_LEVEL: "loud", PUBLIC_ADDRESS: "parity", HOST: "a b" });
  expect(read).toThrow(BadEnvironment);
  for (const name of ["PORT", "LOG_LEVEL", "PUBLIC_ADDRESS", "HOST"]) {
    expect(read).toThrow(new RegExp(`^  ${name} must be`, "m"));
  }
});

it.each(["0", "65536", "-1", "3e3", "80.5", "http"])("refuses %s as a port", (PORT) => {
  expect(() => readEnvironment({ PORT })).toThrow(/^ {2}PORT must be/m);
});

it.each([
  "mysql://user@host/parity",
  "postgresql://user@host",
  "postgresql://user@host/",
  "host=localhost dbname=parity",
  "postgresql://user@host/parity?schema=other",
])("refuses %s as a database address", (DATABASE_URL) => {
  expect(() => readEnvironment({ DATABASE_URL })).toThrow(/^ {2}DATABASE_URL must/m);
});

it("never repeats the database's password", () => {
  const read = () => readEnvironment({ DATABASE_URL: "mysql://user:hunter2@host/parity" });
  expect(read).toThrow("DATABASE_URL");
  expect(read).not.toThrow("hunter2");
});

it.each(["https://parity.example.org", "http://localhost:8080"])(
  "accepts %s as the public address",
  (PUBLIC_ADDRESS) => {
    expect(readEnvironment({ PUBLIC_ADDRESS }).PUBLIC_ADDRESS).toBe(PUBLIC_ADDRESS);
  },
);

it.each(["ftp://host", "https://host/path", "https://host/?a=1", "https://user@host"])(
  "refuses %s as the public address",
  (PUBLIC_ADDRESS) => {
    expect(() => readEnvironment({ PUBLIC_ADDRESS })).toThrow(/^ {2}PUBLIC_ADDRESS must/m);
  },
);

it("names exactly the variables of .env.example", () => {
  const example = readFileSync(join(PROJECT_FOLDER, ".env.example"), "utf8");
  const names = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(names.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
});

it("shows values in .env.example that are all right", () => {
  const example = readFileSync(join(PROJECT_FOLDER, ".env.example"), "utf8");
  const pairs = [...example.matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(() => readEnvironment(Object.fromEntries(pairs))).not.toThrow();
});

it("reads .env.local before .env, and what the shell has set before both", () => {
  const folder = mkdtempSync(join(tmpdir(), "parity-environment-"));
  vi.stubEnv("PARITY_TEST_A", "shell");
  vi.stubEnv("PARITY_TEST_B", undefined);
  vi.stubEnv("PARITY_TEST_C", undefined);
  writeFileSync(join(folder, ".env.local"), "PARITY_TEST_A=local\nPARITY_TEST_B=local\n");
  writeFileSync(join(folder, ".env"), "PARITY_TEST_B=file\nPARITY_TEST_C=file\n");
  loadEnvironmentFiles(folder);
  rmSync(folder, { recursive: true });
  const { PARITY_TEST_A, PARITY_TEST_B, PARITY_TEST_C } = process.env;
  expect([PARITY_TEST_A, PARITY_TEST_B, PARITY_TEST_C]).toEqual(["shell", "local", "file"]);
});

it("tells which replica's address is wrong without repeating it", () => {
  const wrong = "postgresql://reader:secret@replica:5432";
  const read = () =>
    readEnvironment({ DATABASE_REPLICA_URLS: `postgresql://reader:x@one/parity, ${wrong}` });
  expect(read).toThrow(/DATABASE_REPLICA_URLS must name a database/);
  expect(read).not.toThrow(/reader:secret/);
});
