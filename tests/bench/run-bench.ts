/**
 * Measures what a newcomer and a visitor pay: starting, loading, memory, the overview in a slowed-down
 * browser, and pictures. Prints a table of medians with their spread, and JSON with `--json`.
 *
 * It starts its own server on a data folder of its own and ends it. Run on an otherwise idle machine.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measurePage } from "./measure-page";
import { measurePictures } from "./measure-pictures";
import { type Measured, printMeasured } from "./print-measured";
import { startServer } from "./start-server";

const RUNS = 5;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parity-bench-"));
  const measured: Measured[] = [];
  try {
    const first = await startServer(folder);
    measured.push({
      what: "first start, new database, to first answer",
      unit: "s",
      values: [first.seconds],
    });
    measured.push({ what: "whole dataset loaded", unit: "s", values: [first.loadSeconds] });
    await first.stop();

    const starts: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const again = await startServer(folder);
      starts.push(again.seconds);
      await again.stop();
    }
    measured.push({ what: "second start to first answer", unit: "s", values: starts });

    const server = await startServer(folder);
    try {
      const page = await measurePage("overview", server.address, RUNS);
      measured.push(...page);
      measured.push(...(await measurePictures(server.address, RUNS)));
      measured.push(...server.measureMemory());
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  printMeasured(measured);
}

await main();
