import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import type { Benchmark } from "./runner/benchmark";
import type { Measured } from "./runner/measured";

const FOLDER = join(PROJECT_FOLDER, "node_modules/.cache/bench");

/** An index, its uncertainty and its sensitivity, and how they grow (scoring-bundled.ts). */
export const measureScoring: Benchmark = async ({ runs, isShort }) => {
  await build({
    entryPoints: ["scoring-bundled", "scoring-worker"].map((name) =>
      join(PROJECT_FOLDER, `tests/bench/${name}.ts`),
    ),
    ...{ bundle: true, platform: "node", format: "esm", logLevel: "error" },
    ...{ outdir: FOLDER, outExtension: { ".js": ".mjs" } },
  });
  const child = spawn(
    process.execPath,
    [join(FOLDER, "scoring-bundled.mjs"), String(isShort ? 1 : runs)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [told, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  if (code !== 0) throw new Error(`the benchmark of scoring ended with ${code}`);
  return JSON.parse(told) as Measured[];
};
