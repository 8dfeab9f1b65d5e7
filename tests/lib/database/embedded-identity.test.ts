import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { getEmbeddedBinaries, NoEmbeddedServer } from "@/lib/database/embedded-binaries";
import { findServerIdentity } from "@/lib/database/embedded-identity";
import { startEmbeddedServer } from "@/lib/database/embedded-server";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { connectWriter } from "@/lib/database/writer";

const NOBODY = 65534;
const hasNamespaces = spawnSync("unshare", ["-U", "true"]).status === 0;
const isRoot = process.getuid?.() === 0;

let home = "";

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "parity-identity-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

async function proveThatItServes(folder: string): Promise<void> {
  const server = await startEmbeddedServer({ folder, durable: false });
  try {
    const client = await connectWriter(server.connectionString);
    await client.query("create table proof as select 1");
    await client.end();
  } finally {
    await server.stop();
  }
}

/** A copy of the binaries where only root can read them. */
function hideBinaries(): string {
  const hidden = join(home, "package/native");
  cpSync(getEmbeddedBinaries(), hidden, { recursive: true, verbatimSymlinks: true });
  cpSync(join(dirname(getEmbeddedBinaries()), "package.json"), join(home, "package/package.json"));
  chmodSync(join(home, "package"), 0o700);
  return hidden;
}

function forbidNamespaces(): void {
  const folder = join(home, "bin");
  mkdirSync(folder);
  writeFileSync(join(folder, "unshare"), "#!/bin/sh\necho Operation not permitted >&2\nexit 1\n");
  chmodSync(join(folder, "unshare"), 0o755);
  vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);
}

// Which of these stories can happen depends on who runs the suite.
if (isRoot) {
  it("runs PostgreSQL as nobody where nobody can read the checkout", async () => {
    chmodSync(home, 0o755);
    expect(findServerIdentity(getEmbeddedBinaries(), home)).toMatchObject({
      owner: NOBODY,
      prefix: [],
    });
    await proveThatItServes(join(home, "store"));
    expect(statSync(join(home, "store/postgres")).uid).toBe(NOBODY);
  });

  it("runs PostgreSQL under a folder that only root can read", async () => {
    chmodSync(home, 0o700);
    await proveThatItServes(join(home, "store"));
  });

  it("runs PostgreSQL from a copy where the kernel forbids namespaces as well", () => {
    chmodSync(home, 0o755);
    forbidNamespaces();
    const store = join(home, "store");
    mkdirSync(store);
    const hidden = hideBinaries();
    const copies = join(home, "copies");
    const identity = findServerIdentity(hidden, store, copies);
    expect(identity).toMatchObject({ owner: NOBODY, prefix: [] });
    for (const place of [identity.binaries, identity.folder]) expect(place).toContain(copies);
    expect(findServerIdentity(hidden, store, copies)).toEqual(identity);
  });

  if (hasNamespaces) {
    it("runs PostgreSQL from a package that only root can read", () => {
      chmodSync(home, 0o755);
      const store = join(home, "store");
      mkdirSync(store);
      const identity = findServerIdentity(hideBinaries(), store);
      expect(identity.prefix[0]).toBe("unshare");
    });

    it("opens the same cluster after the checkout was closed to others", async () => {
      chmodSync(home, 0o755);
      await proveThatItServes(join(home, "store"));
      chmodSync(home, 0o700);
      const server = await startEmbeddedServer({ folder: join(home, "store"), durable: false });
      const client = await connectWriter(server.connectionString);
      expect((await client.query("select * from proof")).rowCount).toBe(1);
      await client.end();
      await server.stop();
    });
  }

  it("says why when no way works", () => {
    chmodSync(home, 0o755);
    const broken = join(home, "native");
    mkdirSync(join(broken, "bin"), { recursive: true });
    writeFileSync(join(home, "package.json"), "{}");
    writeFileSync(join(broken, "bin/postgres"), "#!/bin/sh\necho wrong libc >&2\nexit 1\n");
    chmodSync(join(broken, "bin/postgres"), 0o755);
    const find = () => findServerIdentity(broken, home, join(home, "copies"));
    expect(find).toThrow(NoEmbeddedServer);
    expect(find).toThrow(/cannot run here \(wrong libc.*Set DATABASE_URL/);
  });

  const asNobody = { cwd: PROJECT_FOLDER, uid: NOBODY, gid: NOBODY, encoding: "utf8" } as const;
  const { status } = spawnSync("/bin/sh", ["-c", "test -r package.json"], asNobody);
  if (status === 0) {
    it("leaves an ordinary user's server to that user", () => {
      chmodSync(home, 0o777);
      const script = join(PROJECT_FOLDER, "tests/lib/database/run-embedded-server.ts");
      const store = join(home, "store");
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", script, store, "once"],
        { ...asNobody, env: { ...process.env, HOME: home } },
      );
      expect(stderr).toBe("");
      expect(stdout).toContain("postgresql://parity:");
      expect(statSync(join(store, "postgres-password")).uid).toBe(NOBODY);
    });
  }
} else {
  it("runs PostgreSQL as the ordinary user who started it", async () => {
    expect(findServerIdentity(getEmbeddedBinaries(), home)).toMatchObject({
      owner: null,
      prefix: [],
    });
    await proveThatItServes(join(home, "store"));
  });
}
