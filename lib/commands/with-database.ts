import { join } from "node:path";
import { findRunningServer } from "@/lib/database/embedded-server";
import { loadEnvironmentFiles, readEnvironment } from "@/lib/database/environment";
import { generateClient } from "@/lib/database/generate-client";
import { applyMigrations } from "@/lib/database/migrations";
import { closeReading } from "@/lib/database/open-replicas";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { openReader } from "@/lib/database/reader-role";
import { openFolder } from "./open-folder";
import { prepareDatabase } from "./prepare-database";
import { runStep } from "./progress";
import { runUntilSignal, type Shutdown } from "./shutdown";

/**
 * Runs a command on the same database that the pages are read from, and closes what it opened.
 *
 * DATABASE_URL's where it is set; else the embedded one, through a running `npm start` or started
 * for the time of the command. Its schema is the newest and the project's dataset is loaded.
 */
export function withDatabase(
  work: (connectionString: string, shutdown: Shutdown) => Promise<void>,
): Promise<void> {
  return runUntilSignal(async (shutdown) => {
    loadEnvironmentFiles(PROJECT_FOLDER);
    const environment = readEnvironment(process.env);
    const folder = openFolder(environment);
    await runStep(
      "Database client",
      generateClient,
      (made) => (made ? "generated" : null),
      process.stderr,
    );
    const running = environment.DATABASE_URL === undefined ? findRunningServer(folder) : null;
    if (running !== null) await applyMigrations(running, join(PROJECT_FOLDER, "prisma/migrations"));
    const connectionString =
      running ?? (await prepareDatabase(environment, folder, shutdown, process.stderr));
    await work(connectionString, shutdown);
    await shutdown.close();
  });
}

/** Runs a command that only reads, through the same read-only client as the pages. */
export function withReader(work: () => Promise<void>): Promise<void> {
  return withDatabase(async (connectionString, shutdown) => {
    const { DATABASE_URL: given } = readEnvironment(process.env);
    process.env.DATABASE_URL = given ?? (await openReader(connectionString));
    shutdown.add(closeReading);
    await work();
  });
}
