import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own, in memory, that a test may fill. */
export interface SmallDisk {
  /** Where a database may lay its files, and nobody else. */
  folder: string;
  /** Takes all that is left of it. */
  fill: () => void;
  /** Gives that back. */
  free: () => void;
  remove: () => void;
}

/**
 * Mounts a disk of so many megabytes.
 *
 * @param like a file or folder whose owner is to own it
 * @throws where this process may not mount: only root may, on Linux
 */
export function mountSmallDisk(megabytes: number, like: string): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "parity-small-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", folder]);
  const { uid, gid } = statSync(like);
  chownSync(folder, uid, gid);
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    },
    free: () => rmSync(ballast, { force: true }),
    remove: () => {
      execFileSync("umount", [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
