import { readdirSync, readlinkSync } from "node:fs";
import { hasCode } from "@/lib/database/error-code";

/** Every process that runs in a folder or below it. */
export function listInside(folder: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && `${readPlace(name)}/`.startsWith(`${folder}/`))
    .map(Number);
}

function readPlace(name: string): string {
  try {
    return readlinkSync(`/proc/${name}/cwd`);
  } catch (error) {
    // It ended meanwhile, or is another user's.
    if (hasCode(error, "ENOENT", "ESRCH", "EACCES", "EPERM")) return "";
    throw error;
  }
}

/** Ends a process at once, or with a negative number its group; that it is over already is no error. */
export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!hasCode(error, "ESRCH")) throw error;
  }
}
