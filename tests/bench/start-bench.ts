import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark } from "./runner/benchmark";
import type { Measured } from "./runner/measured";
import { startServer } from "./start-server";

/** What a newcomer pays: the first start and the loading, once; later starts; memory. */
export const measureStart: Benchmark = async ({ runs }) => {
  const folder = mkdtempSync(join(tmpdir(), "parity-bench-"));
  try {
    const first = await startServer({ folder });
    await first.stop();
    const starts: number[] = [];
    let memory: Measured[] = [];
    for (let run = 0; run < runs; run++) {
      const again = await startServer({ folder });
      starts.push(again.seconds);
      if (run === runs - 1) memory = again.measureMemory();
      await again.stop();
    }
    const inSeconds = (what: string, values: number[]): Measured => ({
      ...{ what, unit: "s", better: "less", values },
    });
    return [
      inSeconds("first start, new database, to first answer", [first.seconds]),
      inSeconds("whole dataset loaded", [first.loadSeconds]),
      inSeconds("second start to first answer", starts),
      ...memory,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
