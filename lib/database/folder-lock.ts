import { createHash } from "node:crypto";
import { closeSync, constants, openSync, realpathSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { hasCode } from "./error-code";
import { PlainError } from "./plain-error";

/** Thrown by {@link lockFolder} while another living process holds the same lock. */
export class FolderLocked extends PlainError {
  constructor(folder: string, purpose: string) {
    super(`Another Parity process uses ${folder} (${purpose}): end that one first.`);
    this.name = "FolderLocked";
  }
}

/** open(2) on macOS and BSD: take an exclusive lock with the descriptor. */
const O_EXLOCK = 0x20;

/**
 * Holds a lock on a folder for as long as this process lives; the kernel drops it with the
 * process, however it ends, so there is never a stale lock to remove by hand.
 *
 * On Linux the lock is an abstract socket named after the folder, elsewhere a locked file in it.
 *
 * @param purpose one word that tells several locks of one folder apart
 * @returns a function that lets go earlier; calling it again does nothing
 * @throws FolderLocked while another process, or this one, holds it
 */
export async function lockFolder(folder: string, purpose: string): Promise<() => Promise<void>> {
  const path = realpathSync(folder);
  try {
    return process.platform === "linux"
      ? await lockByName(path, purpose)
      : lockByFile(join(path, `${purpose}.lock`));
  } catch (error) {
    if (hasCode(error, "EADDRINUSE", "EAGAIN", "EWOULDBLOCK")) {
      throw new FolderLocked(folder, purpose);
    }
    throw error;
  }
}

async function lockByName(path: string, purpose: string): Promise<() => Promise<void>> {
  const name = createHash("sha256").update(`${purpose}\n${path}`).digest("hex");
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ path: `\0parity-${name}`, exclusive: true }, resolve);
  });
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function lockByFile(path: string): () => Promise<void> {
  const descriptor = openSync(
    path,
    constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK,
    0o600,
  );
  let held = true;
  return async () => {
    if (held) closeSync(descriptor);
    held = false;
  };
}
