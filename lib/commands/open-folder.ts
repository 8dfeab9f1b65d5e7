import { accessSync, constants, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Environment } from "@/lib/database/environment";
import { hasCode } from "@/lib/database/error-code";
import { PlainError } from "@/lib/database/plain-error";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

/**
 * The folder of PARITY_DATA_DIR, made where missing; a relative one lies in the checkout.
 *
 * @throws PlainError when this user may not write there
 */
export function openFolder({ PARITY_DATA_DIR }: Environment): string {
  const folder = resolve(PROJECT_FOLDER, PARITY_DATA_DIR);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (!hasCode(error, "EACCES", "EPERM", "EROFS", "EEXIST", "ENOTDIR")) throw error;
    throw new PlainError(
      `This user may not write to ${folder}: start as the user who did so first, or set PARITY_DATA_DIR to a folder of your own.`,
    );
  }
  return folder;
}
