import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { NoEmbeddedServer } from "./embedded-binaries";

/** "nobody": an account that every Linux has and that owns nothing. */
const NOBODY = 65534;

/** As whom and from where PostgreSQL runs, which refuses to run as root. */
export interface ServerIdentity {
  /** The folder with bin, lib and share. */
  binaries: string;
  /** Where the cluster, its password and its log lie. */
  folder: string;
  /** Who must own the cluster where that is not this process's own user. */
  owner: number | null;
  /** Words before the command. */
  prefix: readonly string[];
}

/**
 * Finds a way to run PostgreSQL on this folder, trying each one by really running it.
 *
 * An ordinary user runs it directly. Root runs it as nobody; where nobody may not read the
 * checkout, in a user namespace in which root is called nobody; where the kernel forbids that,
 * as nobody from a copy under `copies`, with the cluster beside it.
 *
 * @param folder exists, absolute
 * @throws NoEmbeddedServer when no way works, with what each one answered
 */
export function findServerIdentity(
  binaries: string,
  folder: string,
  copies = "/var/lib/parity",
): ServerIdentity {
  const own: ServerIdentity = { binaries, folder, owner: null, prefix: [] };
  const answers: string[] = [];
  for (const way of process.getuid?.() === 0 ? waysOfRoot(own, copies) : [() => own]) {
    const identity = way();
    const refusal = tryIdentity(identity);
    if (refusal === null) return identity;
    answers.push(refusal);
  }
  throw new NoEmbeddedServer(
    `The embedded PostgreSQL cannot run here (${[...new Set(answers)].join("; ")}).`,
  );
}

function waysOfRoot(own: ServerIdentity, copies: string): (() => ServerIdentity)[] {
  if (process.platform !== "linux") {
    throw new NoEmbeddedServer("The embedded PostgreSQL does not run as root on this platform.");
  }
  const namespace = ["unshare", "-U", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "--"];
  return [
    () => ({ ...own, owner: NOBODY }),
    () => ({ ...own, prefix: namespace }),
    () => ({ ...copyAside(own, copies), owner: NOBODY }),
  ];
}

/** Named by the checkout's own folder, so that two checkouts never share a cluster. */
function copyAside({ binaries, folder }: ServerIdentity, copies: string): ServerIdentity {
  const home = join(copies, hashOf(folder));
  const copied = join(home, "native");
  mkdirSync(home, { recursive: true });
  for (const place of [copies, home]) chmodSync(place, 0o755);
  const target = join(copied, hashOf(readFileSync(join(binaries, "..", "package.json"), "utf8")));
  if (!existsSync(target)) {
    // Other versions and copies that were interrupted; renamed when whole, so never used by mistake.
    rmSync(copied, { recursive: true, force: true });
    mkdirSync(copied, { recursive: true, mode: 0o755 });
    const unfinished = mkdtempSync(join(copied, "copy-"));
    cpSync(binaries, unfinished, { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, target);
  }
  return { binaries: target, folder: home, owner: null, prefix: [] };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

const TRIAL = 'cd "$1" && test -w . && exec "$2" --version';

/** @returns null when PostgreSQL runs and may write there, otherwise what went wrong */
function tryIdentity(identity: ServerIdentity): string | null {
  const place = mkdtempSync(join(identity.folder, "trial-"));
  try {
    giveTo(identity, place);
    const postgres = join(identity.binaries, "bin", "postgres");
    const [command = "", ...words] = [
      ...identity.prefix,
      "/bin/sh",
      "-c",
      TRIAL,
      "sh",
      place,
      postgres,
    ];
    const { status, stderr, error } = spawnSync(command, words, {
      ...accountOf(identity),
      env: serverEnvironment(),
      encoding: "utf8",
    });
    if (status === 0) return null;
    return (error?.message ?? stderr.trim()) || `ended with ${status}`;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Makes the server's account the owner of a file or folder. */
export function giveTo({ owner }: ServerIdentity, path: string): void {
  if (owner !== null) chownSync(path, owner, owner);
}

/** Starts one of PostgreSQL's programs under the identity. */
export function launch(
  identity: ServerIdentity,
  program: "initdb" | "postgres",
  words: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const path = join(identity.binaries, "bin", program);
  const [command = path, ...rest] = [...identity.prefix, path, ...words];
  return spawn(command, rest, { ...options, ...accountOf(identity), env: serverEnvironment() });
}

function accountOf({ owner }: ServerIdentity): { uid?: number; gid?: number } {
  return owner === null ? {} : { uid: owner, gid: owner };
}

/** Little on purpose: the reader's own PGPORT, PGDATA or locale must not steer this server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}
