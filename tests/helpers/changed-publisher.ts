import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { PUBLISHERS_FOLDER } from "./country-facts";

/**
 * Gives folders of publishers' files in which one differs from the fixture, and removes them when
 * the tests of the file are done. To be called at the top of a file; what stands in the changed
 * file's folder comes along.
 */
export function withChangedPublishers(): (
  name: string,
  change: (content: string) => string,
) => string {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  return (name, change) => {
    const folder = mkdtempSync(join(tmpdir(), "parity-publisher-"));
    folders.push(folder);
    cpSync(join(PUBLISHERS_FOLDER, dirname(name)), join(folder, dirname(name)), {
      recursive: true,
    });
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(path, "utf8")));
    return folder;
  };
}
