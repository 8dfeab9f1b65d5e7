import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's folder, wherever the command was given. Not for code that Next bundles. */
export const PROJECT_FOLDER = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
