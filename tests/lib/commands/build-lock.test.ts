import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { claimBuild, shareBuild } from "@/lib/commands/build-lock";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parity-build-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it("lets several serve one build", async () => {
  const releases = [await shareBuild(folder), await shareBuild(folder), await shareBuild(folder)];
  for (const release of releases) await release();
});

it("never builds under the feet of one that serves", async () => {
  const release = await shareBuild(folder);
  await expect(claimBuild(folder)).rejects.toThrow("end that one before building anew");
  await release();
  await (await claimBuild(folder))();
});

it("never serves a build that is under way", async () => {
  const release = await claimBuild(folder);
  await expect(shareBuild(folder)).rejects.toThrow("is building the pages of this checkout");
  await release();
  await (await shareBuild(folder))();
});
