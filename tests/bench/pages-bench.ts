/**
 * Measures every page in a browser slowed down four times: bytes, paints, blocked time, layout
 * shift, Lighthouse's scores, and how long the hand waits for the next paint. Prints medians with
 * their spread, and JSON with `--json`; `--findings` tells what Lighthouse would have better.
 *
 * It starts its own server on a data folder of its own and ends it. Run on an otherwise idle machine.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureHand } from "./measure-hand";
import { measureLighthouse } from "./measure-lighthouse";
import { measurePage } from "./measure-page";
import { type Measured, printMeasured } from "./print-measured";
import { startServer } from "./start-server";

const RUNS = 5;

const PAGES = [
  ["overview", "/"],
  ["rankings", "/rankings"],
  ["compare", "/compare"],
  ["indicators", "/indicators"],
  ["indicator with its map", "/indicators/military-spending-usd"],
  ["country", "/countries/MNG"],
  ["data", "/data"],
] as const;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parity-bench-"));
  const measured: Measured[] = [];
  const only = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const isWanted = (name: string) => only.length === 0 || only.includes(name);
  try {
    const server = await startServer(folder);
    try {
      if (isWanted("hand")) measured.push(...(await measureHand(server.address, RUNS)));
      for (const [name, path] of PAGES) {
        if (!isWanted(name) && !isWanted("pages")) continue;
        measured.push(...(await measurePage(name, server.address + path, RUNS)));
        measured.push(...(await measureLighthouse(name, server.address + path, RUNS)));
      }
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  printMeasured(measured);
}

await main();
