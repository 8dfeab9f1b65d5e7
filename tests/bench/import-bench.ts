/**
 * Measures how fast a million figures come in through `npm run data -- import`, checked and
 * committed, beside PostgreSQL's own COPY of the same rows into the same table.
 *
 * Both run in this order and again, on an embedded database of their own which is removed. The
 * import is a process of its own, whose greatest memory is what the system counted.
 */
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { connectWriter } from "@/lib/database/writer";
import { openStore } from "./open-store";
import type { Benchmark } from "./runner/benchmark";
import type { Measured } from "./runner/measured";
import { writeFigures } from "./write-figures";

const FIGURES = 1_000_000;
/** Units that the generated figures make sense in, so that every check has its work and none ends it. */
const AMOUNTS = [
  ...["current US$", "constant 2023 US$", "current pounds sterling", "tonnes a year"],
  ...["current international $", "barrels a day", "barrels", "m³ a year", "m³", "tonnes", "km²"],
  "tonnes of coal equivalent",
];

interface ImportRun {
  copySeconds: number;
  importSeconds: number;
  commandSeconds: number;
  peakMegabytes: number;
}

export const measureImport: Benchmark = async ({ runs, isShort }) => {
  const store = await openStore();
  try {
    const { connectionString, folder } = store;
    const figures = isShort ? FIGURES / 20 : FIGURES;
    const files = { csv: join(folder, "figures.csv"), rows: join(folder, "figures.copy") };
    await writeFigures(files, await makeReleases(connectionString), figures);
    const measured: ImportRun[] = [];
    for (let run = 0; run < runs; run++) {
      await settle(connectionString);
      const copySeconds = await copy(connectionString, files.rows);
      await settle(connectionString);
      measured.push({ copySeconds, ...(await runImport(connectionString, files.csv)) });
    }
    return toMeasured(figures, measured);
  } finally {
    await store.stop();
  }
};

/** A release to copy into, and the keys of all that figures can be about. */
async function makeReleases(connectionString: string) {
  const client = await connectWriter(connectionString);
  try {
    await client.query(
      `INSERT INTO source (slug, publisher, title, short_name, address, terms, terms_note, carried)
       VALUES ('bench', 'Bench', 'Bench', 'Bench', 'https://example.org', 'open', 'Any use', false)`,
    );
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO release (slug, source_id, version, retrieved, sha256, citation, year_basis,
                            content_sha256, carried, loaded_at)
       SELECT 'bench-copy', id, 'copy', '2026-11-01', '', 'Bench', 'measured', '', false, now()
       FROM source WHERE slug = 'bench' RETURNING id`,
    );
    const countries = await client.query<{ iso3: string }>("SELECT iso3 FROM country ORDER BY 1");
    const indicators = await client.query<{ id: number; slug: string; level: number }>(
      `SELECT i.id, i.slug, percentile_cont(0.5) WITHIN GROUP (ORDER BY o.value) AS level
       FROM indicator i JOIN observation o ON o.indicator_id = i.id AND o.value > 0
       WHERE i.unit = ANY($1) GROUP BY i.id ORDER BY i.position`,
      [AMOUNTS],
    );
    return {
      releaseId: rows[0]?.id ?? 0,
      countries: countries.rows.map(({ iso3 }) => iso3),
      indicators: indicators.rows,
    };
  } finally {
    await client.end();
  }
}

/** Takes out what was copied and imported, so that each run meets the same table. */
async function settle(connectionString: string): Promise<void> {
  const client = await connectWriter(connectionString);
  await client.query(
    `DELETE FROM observation WHERE release_id IN
     (SELECT release.id FROM release JOIN source ON source.id = source_id WHERE source.slug = 'bench')`,
  );
  await client.query("DELETE FROM release WHERE slug = 'bench-import'");
  await client.query("VACUUM FULL ANALYZE observation");
  await client.query("CHECKPOINT");
  await client.end();
}

async function copy(connectionString: string, path: string): Promise<number> {
  const client = await connectWriter(connectionString);
  const start = performance.now();
  await client.query("BEGIN");
  await pipeline(
    createReadStream(path, { highWaterMark: 65_536 }),
    client.query(
      copyFrom(
        `COPY observation
         (indicator_id, iso3, year, release_id, value, low, high, standing, note, line) FROM STDIN`,
      ),
    ),
  );
  await client.query("COMMIT");
  const seconds = (performance.now() - start) / 1_000;
  await client.end();
  return seconds;
}

/** The command as a reader gives it: `importSeconds` is by its own clock, from the open database on. */
async function runImport(connectionString: string, path: string) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...["--import", join(PROJECT_FOLDER, "tests/bench/runner/tell-memory.mjs")],
      join(PROJECT_FOLDER, "lib/commands/run.cjs"),
      ...["data", "import", path, "--source", "bench", "--version", "import"],
    ],
    { env: { ...process.env, DATABASE_URL: connectionString }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let told = "";
  child.stdout.on("data", () => undefined);
  child.stderr.on("data", (chunk: Buffer) => {
    told += chunk.toString();
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`the import ended with ${code}:\n${told}`);
  return {
    importSeconds: Number([...told.matchAll(/^Import: .*\(([\d.]+) s\)$/gm)].at(-1)?.[1]),
    commandSeconds: (performance.now() - start) / 1_000,
    peakMegabytes: Number(/^peak memory (\d+) KiB$/m.exec(told)?.[1]) / 1_024,
  };
}

function toMeasured(figures: number, runs: readonly ImportRun[]): Measured[] {
  const told = figures.toLocaleString("en");
  return [
    {
      what: `${told} figures imported, checked and committed`,
      ...{ unit: "s", better: "less" },
      values: runs.map(({ commandSeconds }) => commandSeconds),
      against: {
        what: "PostgreSQL's COPY of the same rows",
        values: runs.map(({ copySeconds }) => copySeconds),
      },
      target: { atMost: 3 },
    },
    {
      what: "the same, by the command's own clock",
      ...{ unit: "s", better: "less", values: runs.map(({ importSeconds }) => importSeconds) },
    },
    {
      what: "peak memory of the import",
      ...{ unit: "MB", better: "less", values: runs.map(({ peakMegabytes }) => peakMegabytes) },
      target: { atMost: 300 },
    },
  ];
}
