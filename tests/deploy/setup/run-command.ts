import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { toAddress } from "./postgres";

/**
 * Runs one of the project's commands to its end, as the owner of a database.
 *
 * @param port of the database
 */
export async function runCommand(
  words: readonly string[],
  { folder, port }: { folder: string; port: number },
): Promise<void> {
  await promisify(execFile)(process.execPath, ["lib/commands/run.cjs", ...words], {
    cwd: PROJECT_FOLDER,
    maxBuffer: 10_000_000,
    env: {
      ...process.env,
      ...{ VITEST: "", NODE_OPTIONS: "", DATABASE_URL: toAddress("owner", port) },
      PARITY_DATA_DIR: folder,
    },
  });
}
