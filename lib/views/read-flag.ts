import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCode } from "@/lib/database/error-code";

/** flag-icons, four to three, by ISO 3166-1 alpha-2 in small letters. */
const FOLDER = join(process.cwd(), "node_modules", "flag-icons", "flags", "4x3");

/** A flag as SVG; null where the name is none of a flag. @example await readFlag("mn.svg") */
export async function readFlag(file: string): Promise<string | null> {
  if (!/^[a-z]{2}\.svg$/.test(file)) return null;
  try {
    return await readFile(join(FOLDER, file), "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}
