import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { FolderLocked, lockFolder } from "@/lib/database/folder-lock";
import { PlainError } from "@/lib/database/plain-error";

const noteSchema = z.object({ pid: z.number(), address: z.string(), serving: z.boolean() });

/** What the running instance tells others about itself. */
type InstanceNote = z.infer<typeof noteSchema>;

export interface Instance {
  /** Notes that the address now answers. */
  announce: () => void;
  release: () => Promise<void>;
}

/**
 * Makes this process the only Parity on the folder, until it ends in whatever way.
 *
 * The lock is the kernel's; `instance.json` beside it only tells who holds it, so one left by a
 * killed process means nothing.
 *
 * @param address where it will be served
 * @throws PlainError naming address and process of the one that runs already
 */
export async function claimInstance(folder: string, address: string): Promise<Instance> {
  const noteFile = join(folder, "instance.json");
  const unlock = await lockPatiently(folder).catch((error: unknown) => {
    if (error instanceof FolderLocked) throw new PlainError(toSentence(readNote(noteFile)));
    throw error;
  });
  const write = (serving: boolean) => {
    const note: InstanceNote = { pid: process.pid, address, serving };
    writeFileSync(`${noteFile}.new`, JSON.stringify(note));
    renameSync(`${noteFile}.new`, noteFile);
  };
  write(false);
  return {
    announce: () => write(true),
    release: async () => {
      rmSync(noteFile, { force: true });
      await unlock();
    },
  };
}

/** One that was just told to end may still be closing its database. */
const PATIENCE = 2_000;

async function lockPatiently(folder: string): Promise<() => Promise<void>> {
  for (const end = Date.now() + PATIENCE; ; ) {
    try {
      return await lockFolder(folder, "instance");
    } catch (error) {
      if (!(error instanceof FolderLocked) || Date.now() > end) throw error;
      await delay(100);
    }
  }
}

function readNote(path: string): InstanceNote | null {
  return existsSync(path) ? noteSchema.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
}

function toSentence(note: InstanceNote | null): string {
  if (note === null) return "Parity is already starting in this folder.";
  const { pid, address, serving } = note;
  return serving
    ? `Parity is already running at ${address} (process ${pid}).`
    : `Parity is already starting in this folder (process ${pid}); it will be at ${address}.`;
}
