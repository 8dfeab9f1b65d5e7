import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FolderLocked, lockFolder } from "@/lib/database/folder-lock";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parity-lock-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it("is held by one at a time", async () => {
  const unlock = await lockFolder(folder, "one");
  await expect(lockFolder(folder, "one")).rejects.toThrow(FolderLocked);
  await unlock();
  await (await lockFolder(folder, "one"))();
});

it("sees through another name of the same folder", async () => {
  const unlock = await lockFolder(folder, "one");
  await expect(
    lockFolder(join(folder, "..", folder.split("/").at(-1) ?? ""), "one"),
  ).rejects.toThrow(FolderLocked);
  await unlock();
});

it("keeps different purposes apart", async () => {
  const unlocks = [await lockFolder(folder, "one"), await lockFolder(folder, "two")];
  for (const unlock of unlocks) await unlock();
});
