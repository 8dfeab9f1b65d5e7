import { randomBytes } from "node:crypto";
import {
  existsSync,
  lchownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { giveTo, launch, type ServerIdentity } from "./embedded-identity";
import { PlainError } from "./plain-error";

/** The name of the embedded server's one account and of its default database. */
export const EMBEDDED_NAME = "parity";

/** The major version of the binaries; a cluster of another one cannot be opened by them. */
const MAJOR_VERSION = "18";

export interface EmbeddedCluster {
  /** PostgreSQL's own folder. */
  folder: string;
  password: string;
}

/**
 * The cluster in the identity's folder, made on the first call.
 *
 * initdb writes into a folder of its own that takes the cluster's name only when it is whole, so
 * that an interrupted first start leaves nothing that could be mistaken for a cluster. The
 * password lies beside the cluster, readable by this user only.
 *
 * @param durable false leaves out waiting for the disk, for clusters that are thrown away
 * @throws Error when initdb fails, the cluster is of another PostgreSQL or its password is gone
 */
export async function openCluster(
  identity: ServerIdentity,
  durable: boolean,
): Promise<EmbeddedCluster> {
  const folder = join(identity.folder, "postgres");
  const passwordFile = join(identity.folder, "postgres-password");
  removeUnfinished(identity.folder);
  if (!existsSync(folder)) {
    const password = randomBytes(24).toString("hex");
    writeFileSync(`${passwordFile}.new`, password, { mode: 0o600 });
    renameSync(`${passwordFile}.new`, passwordFile);
    await initialise(identity, folder, password, durable);
  }
  checkVersion(folder);
  takeOwnership(identity, folder);
  return { folder, password: readPassword(passwordFile, folder) };
}

/**
 * The cluster in a folder as it lies there, whoever runs it; null where there is none.
 *
 * @throws Error when its password is gone
 */
export function findCluster(identityFolder: string): EmbeddedCluster | null {
  const folder = join(identityFolder, "postgres");
  if (!existsSync(folder)) return null;
  return { folder, password: readPassword(join(identityFolder, "postgres-password"), folder) };
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^(initdb|trial)-/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

async function initialise(
  identity: ServerIdentity,
  folder: string,
  password: string,
  durable: boolean,
): Promise<void> {
  const workshop = mkdtempSync(join(identity.folder, "initdb-"));
  const passwordFile = join(workshop, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [workshop, passwordFile]) giveTo(identity, path);
  const made = join(workshop, "cluster");
  // prettier-ignore
  const words = [
    "-D",
    made,
    "-U",
    EMBEDDED_NAME,
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ];
  await runToEnd(identity, words);
  renameSync(made, folder);
  rmSync(workshop, { recursive: true, force: true });
}

async function runToEnd(identity: ServerIdentity, words: readonly string[]): Promise<void> {
  const child = launch(identity, "initdb", words, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const stopChild = () => child.kill("SIGKILL");
  process.once("exit", stopChild);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => {
        if (code === 0) resolve();
        else reject(new PlainError(`initdb ended with ${code ?? signal}:\n${output.trim()}`));
      });
    });
  } finally {
    process.off("exit", stopChild);
  }
}

function checkVersion(folder: string): void {
  const version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR_VERSION) return;
  throw new PlainError(
    `${folder} was made by PostgreSQL ${version}, this is ${MAJOR_VERSION}: move that folder away, the dataset will be loaded anew.`,
  );
}

function readPassword(passwordFile: string, folder: string): string {
  if (existsSync(passwordFile)) return readFileSync(passwordFile, "utf8").trim();
  throw new PlainError(
    `${passwordFile} is gone, so ${folder} cannot be opened: put it back, or move that folder away and the dataset will be loaded anew.`,
  );
}

/** A cluster made under another identity, say before the checkout was moved, changes its owner. */
function takeOwnership({ owner }: ServerIdentity, folder: string): void {
  const wanted = owner ?? process.getuid?.();
  const { uid } = statSync(folder);
  if (wanted === undefined || uid === wanted) return;
  if (process.getuid?.() !== 0) {
    throw new PlainError(
      `${folder} belongs to user ${uid}, not to you: start as that user, or set PARITY_DATA_DIR to a folder of your own.`,
    );
  }
  for (const path of [folder, ...readdirSync(folder, { recursive: true, encoding: "utf8" })]) {
    lchownSync(path === folder ? folder : join(folder, path), wanted, wanted);
  }
}
