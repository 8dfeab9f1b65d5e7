import { readdirSync, readFileSync } from "node:fs";
import { hasCode } from "@/lib/database/error-code";

/** The processes that a process has started and that still run. */
export function listChildren(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && readParent(name) === pid)
    .map(Number);
}

function readParent(name: string): number | null {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")")).split(" ")[2]);
  } catch (error) {
    // It ended between the two readings.
    if (hasCode(error, "ENOENT", "ESRCH")) return null;
    throw error;
  }
}
