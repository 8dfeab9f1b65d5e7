import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedServer } from "@/lib/database/embedded-server";
import { generateClient } from "@/lib/database/generate-client";
import { applyMigrations } from "@/lib/database/migrations";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { loadDataset } from "@/lib/repositories/load-dataset";

/** PostgreSQL on a folder of its own, with the whole dataset; gone with `stop`. */
export async function openStore() {
  await generateClient();
  const folder = mkdtempSync(join(tmpdir(), "parity-bench-"));
  const remove = () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  // A benchmark that is broken off leaves nothing behind either; its server ends with this process.
  process.once("exit", remove);
  const server = await startEmbeddedServer({ folder: join(folder, "data") }).catch((error) => {
    remove();
    throw error;
  });
  const { connectionString } = server;
  const stop = async () => {
    await server.stop();
    remove();
    process.off("exit", remove);
  };
  try {
    await applyMigrations(connectionString, join(PROJECT_FOLDER, "prisma/migrations"));
    await loadDataset({ connectionString });
    return { connectionString, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
