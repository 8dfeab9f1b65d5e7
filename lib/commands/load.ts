import { loadEnvironmentFiles, readEnvironment } from "@/lib/database/environment";
import { PlainError } from "@/lib/database/plain-error";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { openFolder } from "./open-folder";
import { prepareDatabase } from "./prepare-database";
import { runUntilSignal } from "./shutdown";

/**
 * `npm run load`: brings DATABASE_URL's database to the newest schema and dataset, and ends. Several
 * at once wait for each other; one that finds all done changes nothing.
 */
export function main(): Promise<void> {
  return runUntilSignal(async (shutdown) => {
    loadEnvironmentFiles(PROJECT_FOLDER);
    const environment = readEnvironment(process.env);
    if (environment.DATABASE_URL === undefined) {
      throw new PlainError("Set DATABASE_URL to the database that is to be filled.");
    }
    await prepareDatabase(environment, openFolder(environment), shutdown);
    await shutdown.close();
  });
}
