import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refreshWdi } from "@/lib/commands/data/refresh-wdi";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { connectWriter } from "@/lib/database/writer";
import { WDI_SERIES } from "@/lib/importers/world-bank/series";
import { dropRelease } from "@/lib/repositories/drop-release";
import { findSeries } from "@/lib/repositories/find-series";
import { listCoverage } from "@/lib/repositories/list-coverage";
import { listReleases } from "@/lib/repositories/list-releases";
import { type DatasetCatalog, readDatasetCatalog } from "@/lib/repositories/read-dataset-catalog";
import { writeStore } from "@/lib/repositories/write-store";
import { withTestDatabase } from "@/tests/helpers/database";
import {
  startWorldBankServer,
  toRow,
  type WorldBankServer,
} from "@/tests/helpers/world-bank-server";

const database = withTestDatabase({ dataset: true });
const OLD = "world-bank-wdi-2026-07-01";
const NEW = "world-bank-wdi-2026-10-01";
const HASTE = { timeout: 300, retries: 2, wait: 5, longestWait: 2_000 };

let server: WorldBankServer;
let catalog: DatasetCatalog;
let told: string[] = [];

beforeAll(async () => {
  catalog = await readDatasetCatalog(join(PROJECT_FOLDER, "prisma/data"));
});

beforeEach(async () => {
  server = await startWorldBankServer();
  told = [];
});

afterEach(async () => {
  await server.close();
  await dropNew();
});

afterAll(async () => {
  expect((await findPopulation()).every(({ release }) => release === OLD)).toBe(true);
});

function refresh(options: { dryRun?: boolean } = {}) {
  return refreshWdi({
    connectionString: database.connectionString,
    catalog,
    base: server.base,
    patience: HASTE,
    dryRun: options.dryRun ?? false,
    onDiff: (text) => told.push(text),
  });
}

async function listStored() {
  const client = await connectWriter(database.connectionString);
  try {
    return await listReleases(client);
  } finally {
    await client.end();
  }
}

async function dropNew(): Promise<void> {
  const added = (await listStored()).filter(({ carried }) => !carried);
  for (const { id } of added) {
    await writeStore(database.connectionString, (client) =>
      dropRelease(client, id, catalog.sha256),
    );
  }
}

function importByHand(...words: string[]): Promise<{ code: number | null }> {
  const child = spawn(
    process.execPath,
    [join(PROJECT_FOLDER, "lib/commands/run.cjs"), "data", "import", ...words],
    { env: { ...process.env, DATABASE_URL: database.connectionString }, stdio: "ignore" },
  );
  return new Promise((done) => child.once("close", (code) => done({ code })));
}

async function findPopulation() {
  const { data } = await findSeries({ indicator: "population", country: ["MNG"] });
  return data.countries[0]?.points ?? [];
}

describe("a refresh", () => {
  it("reads every page of every series and is seen by a running reader at once", async () => {
    const years = Array.from({ length: 66 }, (_, index) => 1960 + index);
    server.rows.set(
      "SP.POP.TOTL",
      ["MNG", "RUS", "WLD", ...catalog.countries.slice(0, 180).map(({ iso3 }) => iso3)]
        .filter((iso3, index, all) => all.indexOf(iso3) === index)
        .flatMap((iso3) => years.map((year) => ({ iso3, year, value: 3_000_000 + year }))),
    );
    expect((await findPopulation()).at(-1)?.release).toBe(OLD);
    const outcome = await refresh();
    expect(outcome).toMatchObject({ outcome: "stored", release: NEW, supersedes: OLD });
    expect(server.asked.filter((address) => /SP\.POP\.TOTL.*page=2$/.test(address))).toHaveLength(
      1,
    );
    const points = await findPopulation();
    expect(points.at(-1)).toMatchObject({ year: 2025, value: 3_002_025, release: NEW });
    expect(points.every(({ release }) => release === NEW)).toBe(true);
  });

  it("writes what changes before anything counts, the largest first, and what is gone", async () => {
    server.rows.set("SP.POP.TOTL", [
      { iso3: "MNG", year: 2024, value: 35_000_000 },
      { iso3: "MNG", year: 2023, value: 3_500_000 },
    ]);
    const outcome = await refresh();
    if (outcome.outcome !== "stored") throw new Error(outcome.outcome);
    expect(outcome.diff.gone).toBeGreaterThan(100_000);
    const [text = ""] = told;
    expect(text).toContain(`${NEW} against ${OLD}`);
    expect(text.indexOf("MNG")).toBeGreaterThan(0);
    expect(outcome.diff.largest.every(({ kind }) => kind === "changed" || kind === "gone")).toBe(
      true,
    );
  });

  it("run twice in a row finds nothing to do, and fetches no page for it", async () => {
    await refresh();
    const asked = server.asked.length;
    expect(await refresh()).toEqual({
      source: "world-bank-wdi",
      outcome: "nothing newer",
      release: NEW,
    });
    expect(server.asked.length).toBe(asked + 1);
    const wdi = (await listCoverage()).sources.find(({ slug }) => slug === "world-bank-wdi");
    expect(wdi?.lastCheck).toBe(new Date().toISOString().slice(0, 10));
  });

  it("takes the place of the whole release, not of one series that was brought in beside it", async () => {
    const path = resolve("tests/fixtures/publishers/wdi/sp.pop.totl.csv");
    const words = [
      "--source",
      "world-bank-wdi",
      "--version",
      "2026-08",
      "--published",
      "2026-08-15",
    ];
    const { code } = await importByHand(path, ...words);
    expect(code).toBe(0);
    expect(await refresh()).toMatchObject({ outcome: "stored", supersedes: OLD });
    const supersededBy = new Map(
      (await listStored()).map((each) => [each.slug, each.supersededBy]),
    );
    expect(supersededBy.get(OLD)).toBe(NEW);
    expect(supersededBy.get("world-bank-wdi-2026-08")).toBeNull();
    expect(await refresh()).toMatchObject({ outcome: "nothing newer", release: NEW });
  });

  it("on trial shows what would change and stores nothing", async () => {
    expect(await refresh({ dryRun: true })).toMatchObject({ outcome: "would be stored" });
    expect(told).toHaveLength(1);
    expect((await listStored()).map(({ slug }) => slug)).not.toContain(NEW);
    expect((await findPopulation()).at(-1)?.release).toBe(OLD);
  });

  it("dropped, lets the one it superseded be read again", async () => {
    await refresh();
    await dropNew();
    expect((await findPopulation()).at(-1)?.release).toBe(OLD);
    expect((await listStored()).find(({ slug }) => slug === OLD)?.supersededBy).toBeNull();
  });
});

describe("a refresh from a server with troubles", () => {
  it("waits as long as it is asked to, and goes on", async () => {
    server.oddities = [
      (_, response) => {
        response.writeHead(429, { "Retry-After": "1" }).end("slow down");
        return true;
      },
    ];
    const begun = Date.now();
    expect(await refresh()).toMatchObject({ outcome: "stored" });
    expect(Date.now() - begun).toBeGreaterThan(900);
  });

  it("tries again after an error, a broken connection, a cut-off body and a slow answer", async () => {
    server.oddities = [
      (_, response) => {
        response.writeHead(500).end("oops");
        return true;
      },
      () => false,
      (request) => {
        request.socket.destroy();
        return true;
      },
      () => false,
      (_, response) => {
        response.writeHead(200, { "Content-Length": "5000" }).write('[{"page":1');
        response.destroy();
        return true;
      },
      () => false,
      (_, response) => {
        setTimeout(() => response.end("[]"), 2 * HASTE.timeout).unref();
        return true;
      },
    ];
    expect(await refresh()).toMatchObject({ outcome: "stored" });
    expect(server.asked.length).toBe(1 + WDI_SERIES.size + 4);
  });

  it("keeps the checksums of what was obtained at last, not of the broken answers before it", async () => {
    const readSums = async () => {
      await refresh();
      const stored = (await listStored()).find(({ slug }) => slug === NEW);
      return stored?.files.map(({ sha256 }) => sha256);
    };
    const smooth = await readSums();
    await dropNew();
    server.oddities = [
      () => false,
      (_, response) => {
        response.end("<html>Try again</html>");
        return true;
      },
    ];
    expect(await readSums()).toEqual(smooth);
  });

  const html = "<html><body>Service is being maintained</body></html>";
  const refusal = [{ message: [{ id: "120", key: "Invalid value", value: "not valid" }] }];
  const head = { page: 1, pages: 1, total: 1, lastupdated: "2026-10-01" };
  it.each<[string, string, RegExp]>([
    ["an error page with status 200", html, /is not JSON, or is cut off: “<html>/],
    ["a refusal with status 200", JSON.stringify(refusal), /refused: Invalid value: not valid/],
    ["another shape", JSON.stringify({ data: [] }), /does not have the shape it had/],
    [
      "a number that became a text",
      JSON.stringify([head, [{ ...toRow("SP.POP.TOTL", mongolia(1)), value: "1" }]]),
      /does not have the shape it had[\s\S]*value/,
    ],
    [
      "fewer rows than promised",
      JSON.stringify([{ ...head, total: 7 }, []]),
      /0 rows .* not the 7/,
    ],
    [
      "an unknown country",
      JSON.stringify([head, [toRow("AG.LND.TOTL.K2", { ...mongolia(1), iso3: "QQQ" })]]),
      /countryiso3code: “QQQ” is neither a country/,
    ],
    [
      "a figure below zero",
      JSON.stringify([head, [toRow("AG.LND.TOTL.K2", mongolia(-5))]]),
      /value: “-5” is below 0/,
    ],
  ])("stops at %s, says where, and leaves the old release whole", async (_, body, problem) => {
    const say = (_request: unknown, response: { end: (text: string) => void }) => {
      response.end(body);
      return true;
    };
    server.oddities = [() => false, ...Array.from({ length: HASTE.retries + 1 }, () => say)];
    await expect(refresh()).rejects.toThrow(problem);
    expect((await listStored()).map(({ slug }) => slug)).not.toContain(NEW);
    expect((await findPopulation()).at(-1)?.release).toBe(OLD);
  });

  it("stops at once where the address is wrong", async () => {
    server.oddities = [
      (_, response) => {
        response.writeHead(404).end();
        return true;
      },
    ];
    await expect(refresh()).rejects.toThrow("answered 404");
    expect(server.asked).toHaveLength(1);
  });
});

function mongolia(value: number) {
  return { iso3: "MNG", year: 2024, value };
}
