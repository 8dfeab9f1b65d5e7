import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PlainError } from "./plain-error";
import { PROJECT_FOLDER } from "./project-folder";

/**
 * Makes the typed Prisma client in lib/database/generated where it is missing or was made from
 * another schema or by another Prisma; returns whether there was something to do.
 *
 * npm need not run install scripts, so every command that needs the client calls this; when
 * nothing changed it reads two files.
 *
 * @throws Error with Prisma's output when it refuses the schema
 */
export async function generateClient(): Promise<boolean> {
  const folder = join(PROJECT_FOLDER, "lib/database/generated");
  const stampFile = join(folder, "made-from");
  const stamp = computeStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  await runPrismaGenerate();
  writeFileSync(stampFile, stamp);
  return true;
}

function computeStamp(): string {
  const hash = createHash("sha256");
  hash.update(readFileSync(join(PROJECT_FOLDER, "prisma/schema.prisma")));
  hash.update(readFileSync(createRequire(import.meta.url).resolve("prisma/package.json")));
  return hash.digest("hex");
}

async function runPrismaGenerate(): Promise<void> {
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const child = spawn(process.execPath, [prisma, "generate"], {
    cwd: PROJECT_FOLDER,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // Prisma wants to fetch its native schema engine, which generating does not need: any
      // program that exists satisfies it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new PlainError(`Prisma could not generate its client:\n${output.trim()}`);
}
