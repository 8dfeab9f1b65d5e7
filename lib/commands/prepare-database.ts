import { join } from "node:path";
import { startEmbeddedServer } from "@/lib/database/embedded-server";
import type { Environment } from "@/lib/database/environment";
import { applyMigrations } from "@/lib/database/migrations";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { loadDataset } from "@/lib/repositories/load-dataset";
import { runStep } from "./progress";
import type { Shutdown } from "./shutdown";

/**
 * Makes the database ready to be read, newest schema and dataset loaded, and returns its address.
 *
 * DATABASE_URL's server is used where it is set; otherwise the embedded one is started in the
 * folder and closed at the end. Its steps are told on `output`, stdout where absent.
 */
export async function prepareDatabase(
  environment: Environment,
  folder: string,
  shutdown: Shutdown,
  output?: NodeJS.WriteStream,
): Promise<string> {
  const connectionString =
    environment.DATABASE_URL ?? (await startDatabase(folder, shutdown, output));
  shutdown.signal.throwIfAborted();
  await runStep(
    "Migrations",
    () => applyMigrations(connectionString, join(PROJECT_FOLDER, "prisma/migrations")),
    (applied) => (applied.length === 0 ? "up to date" : `applied ${applied.join(", ")}`),
    output,
  );
  shutdown.signal.throwIfAborted();
  await runStep(
    "Dataset",
    (step) => {
      let written = 0;
      return loadDataset({
        connectionString,
        onWait: () => step.update("waiting for another import to end"),
        onProgress: ({ done, total, observations, release }) => {
          written += observations;
          const figures = written.toLocaleString("en");
          step.update(`${done} of ${total} releases, ${figures} figures, now ${release}`);
        },
      });
    },
    ({ loaded, unchanged, observations }) =>
      loaded === 0
        ? `${unchanged} releases, unchanged`
        : `loaded ${loaded} releases with ${observations.toLocaleString("en")} figures, ${unchanged} unchanged`,
    output,
  );
  return connectionString;
}

/** Starts the embedded server on the folder, to be closed at the end, and returns its address. */
export async function startDatabase(
  folder: string,
  shutdown: Shutdown,
  output: NodeJS.WriteStream | undefined,
): Promise<string> {
  const server = await runStep(
    "PostgreSQL",
    async () => {
      const starting = startEmbeddedServer({ folder, onDeath: tellDeath });
      shutdown.add(async () => {
        const started = await starting.catch(() => null);
        await started?.stop();
      });
      return await starting;
    },
    ({ port }) => `running on port ${port}`,
    output,
  );
  return server.connectionString;
}

function tellDeath(outcome: "started again" | Error): void {
  if (outcome === "started again") {
    console.error("PostgreSQL died and was started again.");
    return;
  }
  console.error(`PostgreSQL died and does not start again: ${outcome.message}`);
  // Ends in order: the page cannot answer without it, and whoever supervises us may try anew.
  process.kill(process.pid, "SIGTERM");
}
