import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { PlainError } from "@/lib/database/plain-error";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { claimBuild } from "./build-lock";

/** Everything that the build reads. */
export const INGREDIENTS = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "prisma/schema.prisma",
  "prisma/migrations",
  "package-lock.json",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
];

const STAMP_FILE = join(PROJECT_FOLDER, ".next/made-from");
/** Next writes it last. */
const BUILD_ID = join(PROJECT_FOLDER, ".next/BUILD_ID");

/** Whether `.next` holds a whole build of the present sources, by content: dates mean nothing. */
export function isBuildFresh(): boolean {
  if (!existsSync(STAMP_FILE) || !existsSync(BUILD_ID)) return false;
  return readFileSync(STAMP_FILE, "utf8") === computeStamp();
}

/** What names the build in `.next`: a digest of its sources. */
export function readBuildStamp(): string {
  return readFileSync(STAMP_FILE, "utf8");
}

/**
 * Builds the pages for production into `.next`.
 *
 * @param signal ends the build
 * @throws PlainError with the build's output when it fails, or while another process serves the
 *   pages of this checkout
 */
export async function buildPages(signal?: AbortSignal): Promise<void> {
  const release = await claimBuild();
  try {
    const stamp = computeStamp();
    // Gone first: an interrupted build is then never taken for a whole one.
    for (const path of [STAMP_FILE, BUILD_ID]) rmSync(path, { force: true });
    await runNextBuild(stamp, signal);
    writeFileSync(STAMP_FILE, stamp);
  } finally {
    await release();
  }
}

function computeStamp(): string {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const name of INGREDIENTS) {
    for (const path of listFiles(name)) {
      hash.update(`\n${relative(PROJECT_FOLDER, path)}\n`).update(readFileSync(path));
    }
  }
  return hash.digest("hex");
}

/** The file itself, or every file below the folder but what is generated; sorted. */
function listFiles(name: string): string[] {
  const path = join(PROJECT_FOLDER, name);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("/generated/"))
    .sort();
}

async function runNextBuild(stamp: string, signal: AbortSignal | undefined): Promise<void> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const guard = join(PROJECT_FOLDER, "lib/commands/end-with-parent.cjs");
  const child = spawn(process.execPath, ["--require", guard, next, "build"], {
    cwd: PROJECT_FOLDER,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...process.env,
      PARITY_BUILD: stamp,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    signal,
    killSignal: "SIGTERM",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0 || !existsSync(BUILD_ID))
    throw new PlainError(`The build failed:\n${output.trim()}`);
}
