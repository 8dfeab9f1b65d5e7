import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedServer } from "@/lib/database/embedded-server";
import { generateClient } from "@/lib/database/generate-client";
import { applyMigrations } from "@/lib/database/migrations";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { connectWriter } from "@/lib/database/writer";
import { toDatabase } from "./database-address";

export interface TestServer {
  /** Address of the server's own database, from which others are made and dropped. */
  connectionString: string;
  /** The name of an empty database with every migration applied; other names begin with it. */
  template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * Starts the PostgreSQL of one test run, or uses the one that DATABASE_URL names, and leaves
 * nothing of it behind.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const server = await startTestServer();
  const template = `parity_test_${randomBytes(4).toString("hex")}`;
  const stop = async () => {
    await dropDatabases(server.connectionString, template);
    await server.stop();
  };
  try {
    await createDatabase(server.connectionString, template);
    await applyMigrations(
      toDatabase(server.connectionString, template),
      join(PROJECT_FOLDER, "prisma/migrations"),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("testServer", { connectionString: server.connectionString, template });
  return stop;
}

async function startTestServer(): Promise<{ connectionString: string; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) return { connectionString: given, stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), "parity-test-"));
  const remove = () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  // Ctrl-C ends Vitest without its teardown; the server ends itself then.
  process.once("exit", remove);
  try {
    const server = await startEmbeddedServer({ folder, durable: false });
    const stop = async () => {
      await server.stop();
      remove();
    };
    return { connectionString: server.connectionString, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

async function createDatabase(connectionString: string, name: string): Promise<void> {
  const client = await connectWriter(connectionString);
  await client.query(`create database "${name}"`);
  await client.end();
}

async function dropDatabases(connectionString: string, prefix: string): Promise<void> {
  const client = await connectWriter(connectionString);
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where starts_with(datname::text, $1)",
    [prefix],
  );
  for (const { name } of rows) await client.query(`drop database "${name}" with (force)`);
  await client.end();
}
