import { loadEnvironmentFiles, readEnvironment } from "@/lib/database/environment";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { openFolder } from "./open-folder";
import { prepareDatabase } from "./prepare-database";
import { runUntilSignal } from "./shutdown";

/** `npm run db`: only the database, migrated and loaded, for reading it with psql and the like. */
export function main(): Promise<void> {
  return runUntilSignal(async (shutdown) => {
    loadEnvironmentFiles(PROJECT_FOLDER);
    const environment = readEnvironment(process.env);
    const connectionString = await prepareDatabase(environment, openFolder(environment), shutdown);
    console.log(`\nThe database is at ${connectionString} until Ctrl-C`);
  });
}
