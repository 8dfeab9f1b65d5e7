import { findRunningServer } from "@/lib/database/embedded-server";
import { loadEnvironmentFiles, readEnvironment } from "@/lib/database/environment";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { openFolder } from "../open-folder";
import { startDatabase } from "../prepare-database";
import { runUntilSignal } from "../shutdown";

/**
 * Runs a command on the database as it lies there: no migration is applied and nothing is loaded
 * before. DATABASE_URL's where it is set; else the embedded one, through a running `npm start` or
 * started for the time of the command.
 */
export function withStore(
  work: (connectionString: string, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  return runUntilSignal(async (shutdown) => {
    loadEnvironmentFiles(PROJECT_FOLDER);
    const environment = readEnvironment(process.env);
    const folder = openFolder(environment);
    const connectionString =
      environment.DATABASE_URL ??
      findRunningServer(folder) ??
      (await startDatabase(folder, shutdown, process.stderr));
    shutdown.signal.throwIfAborted();
    await work(connectionString, shutdown.signal);
    await shutdown.close();
  });
}
