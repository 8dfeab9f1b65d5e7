import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildPages, isBuildFresh } from "@/lib/commands/build-pages";
import { startEmbeddedServer } from "@/lib/database/embedded-server";
import { generateClient } from "@/lib/database/generate-client";
import { applyMigrations } from "@/lib/database/migrations";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of a PostgreSQL cluster with the dataset in it; nobody runs a server on it. */
    loadedFolder: string;
  }
}

/** Makes, once for all fault tests, built pages and a database cluster with the whole dataset. */
export default async function setup(project: TestProject): Promise<() => void> {
  await generateClient();
  if (!isBuildFresh()) await buildPages();
  const folder = mkdtempSync(join(tmpdir(), "parity-faults-"));
  const remove = () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  process.once("exit", remove);
  const server = await startEmbeddedServer({ folder, durable: false });
  try {
    await applyMigrations(server.connectionString, join(PROJECT_FOLDER, "prisma/migrations"));
    const { loadDataset } = await import("@/lib/repositories/load-dataset");
    await loadDataset({ connectionString: server.connectionString });
  } finally {
    await server.stop();
  }
  project.provide("loadedFolder", folder);
  return remove;
}
