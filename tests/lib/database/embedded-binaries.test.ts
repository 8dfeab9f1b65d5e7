import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { completeBinaries, getEmbeddedBinaries } from "@/lib/database/embedded-binaries";

let folder = "";

/** A package as npm leaves it when it runs no install scripts. */
beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), "parity-binaries-"));
  folder = join(home, "native");
  for (const name of ["bin", "lib"]) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ["initdb", "postgres"]) writeFileSync(join(folder, "bin", name), "");
  for (const name of ["initdb", "postgres"]) chmodSync(join(folder, "bin", name), 0o644);
  writeFileSync(join(folder, "lib/libpq.so.5.18"), "library");
  const links = [
    { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" },
    { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so" },
  ];
  writeFileSync(join(folder, "pg-symlinks.json"), JSON.stringify(links));
});

afterEach(() => {
  rmSync(join(folder, ".."), { recursive: true });
});

it("makes the library links that the package's install script would have made", () => {
  completeBinaries(folder);
  expect(readlinkSync(join(folder, "lib/libpq.so.5"))).toBe("libpq.so.5.18");
  expect(readlinkSync(join(folder, "lib/libpq.so"))).toBe("libpq.so.5.18");
});

it("lets everyone execute the programs", () => {
  completeBinaries(folder);
  expect(statSync(join(folder, "bin/postgres")).mode & 0o777).toBe(0o755);
});

it("changes nothing the second time", () => {
  completeBinaries(folder);
  const before = statSync(join(folder, "lib")).mtimeMs;
  completeBinaries(folder);
  expect(statSync(join(folder, "lib")).mtimeMs).toBe(before);
});

it("finds the programs of this machine's own package", () => {
  expect(existsSync(join(getEmbeddedBinaries(), "bin/postgres"))).toBe(true);
});

it.each([
  ["win32", "x64"],
  ["linux", "riscv64"],
])("says on %s %s in one sentence to set DATABASE_URL", (platform, architecture) => {
  expect(() => getEmbeddedBinaries(platform, architecture)).toThrow(
    /no embedded PostgreSQL for this platform .* Set DATABASE_URL to a PostgreSQL 14 to 18 database/,
  );
});
