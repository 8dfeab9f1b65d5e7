import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { connectWriter } from "@/lib/database/writer";
import { getCatalog } from "@/lib/repositories/catalog";
import { findProvenance } from "@/lib/repositories/find-provenance";
import { listObservations } from "@/lib/repositories/list-observations";
import { getRanking } from "@/lib/repositories/rankings";
import { writeStore } from "@/lib/repositories/write-store";
import { withTestDatabase } from "@/tests/helpers/database";

const HEADINGS = "iso3,indicator,year,value,low,high,standing,note";
const SOURCE = [
  ...["--publisher", "Us", "--title", "Our figures", "--short-name", "Us"],
  ...["--address", "https://example.org", "--terms", "open", "--terms-note", "Any use"],
];
const PLAIN_FIXTURES = resolve("tests/fixtures/plain-csv");
const GOOD_FIXTURES = new Set(["oddities.csv"]);

const database = withTestDatabase({ dataset: true });
const folder = mkdtempSync(join(tmpdir(), "parity-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as a reader gives it, in a process of its own. */
function start(...words: string[]) {
  const child = spawn(
    process.execPath,
    [join(PROJECT_FOLDER, "lib/commands/run.cjs"), "data", "import", ...words],
    { env: { ...process.env, DATABASE_URL: database.connectionString } },
  );
  const told = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    told.stdout += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    told.stderr += chunk;
  });
  const ended = new Promise<number | null>((done) => child.once("close", (code) => done(code)));
  return { child, told, ended };
}

async function run(...words: string[]) {
  const { told, ended } = start(...words);
  return { code: await ended, ...told };
}

function write(name: string, ...rows: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${[HEADINGS, ...rows].join("\n")}\n`);
  return path;
}

async function ask(sql: string): Promise<unknown[][]> {
  const client = await connectWriter(database.connectionString);
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
}

const readVersion = () => ask("SELECT version FROM dataset_state");
const readOurs = (version: string) =>
  ask(`SELECT iso3, year, value, line FROM observation JOIN release ON release.id = release_id
       WHERE slug = 'ours-${version}' ORDER BY iso3, year`);

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 20));
}

beforeAll(async () => {
  const path = write("first.csv", "MNG,tanks,1931,1,,,,", "CHN,tanks,1931,2,,,,");
  const { code, stderr } = await run(path, "--source", "ours", "--version", "1", ...SOURCE);
  expect(stderr).not.toContain("Error");
  expect(code).toBe(0);
});

it("shows a new release to a running reader with the next request", async () => {
  const before = await getCatalog();
  const path = write("new.csv", "MNG,tanks,1932,1234,,,,counted by hand");
  const { code, stdout } = await run(path, "--source", "ours", "--version", "new", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ...{ outcome: "imported", release: "ours-new", format: "plain", observations: 1 },
    changes: null,
  });
  expect((await getCatalog()).version).not.toBe(before.version);
  const { data, meta } = await listObservations(
    { indicator: ["tanks"], source: ["ours"], from: 1932 },
    9,
  );
  expect(data).toMatchObject([{ iso3: "MNG", value: 1234, note: "counted by hand" }]);
  expect(meta.releases[0]).toMatchObject({
    ...{ slug: "ours-new", citation: "Us, Our figures, new", terms: "open" },
    retrieved: new Date().toISOString().slice(0, 10),
  });
});

it("changes nothing for a file that is in the store already", async () => {
  const version = await readVersion();
  const { code, stdout } = await run(
    join(folder, "first.csv"),
    "--source",
    "ours",
    "--version",
    "1",
  );
  expect(code).toBe(0);
  expect(stdout).toBe("ours-1 is in the store already: nothing changed.\n");
  expect(await readVersion()).toEqual(version);
});

it("says what a dry run would change, and changes nothing", async () => {
  const version = await readVersion();
  const runs = await ask("SELECT count(*) FROM import_run");
  const path = write(
    "dry.csv",
    "MNG,tanks,1931,9,,,,",
    "CHN,tanks,1932,2,,,,",
    "RUS,tanks,1932,2,,,,",
  );
  const { code, stdout } = await run(
    ...[path, "--source", "ours", "--version", "1", "--dry-run", "--json"],
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: "checked",
    changes: { added: 2, changed: 1, removed: 1, unchanged: 0 },
  });
  expect(await readVersion()).toEqual(version);
  expect(await ask("SELECT count(*) FROM import_run")).toEqual(runs);
  expect(await readOurs("1")).toEqual([
    ["CHN", 1931, 2, 3],
    ["MNG", 1931, 1, 2],
  ]);
});

it("reads a superseded release no longer, and lets no release supersede the one that did", async () => {
  await run(write("old.csv", "MNG,tanks,1950,1,,,,"), "--source", "ours", "--version", "old");
  const path = write("newer.csv", "MNG,tanks,1951,1,,,,");
  const words = [path, "--source", "ours", "--version", "newer", "--supersedes", "ours-old"];
  expect((await run(...words)).code).toBe(0);
  const { data } = await listObservations(
    { indicator: ["tanks"], source: ["ours"], from: 1950 },
    9,
  );
  expect(data.map(({ year }) => year)).toEqual([1951]);
  const back = await run(
    ...[write("back.csv", "MNG,tanks,1950,3,,,,"), "--source", "ours", "--version", "old"],
    ...["--supersedes", "ours-newer"],
  );
  expect(back.code).toBe(2);
  expect(back.stderr).toContain("ours-old is itself superseded by ours-newer.");
});

it("names every repeated figure with both its lines, wherever they stand", async () => {
  const rows = Array.from({ length: 9_050 }, (_, n) => `MNG,tanks,${1 + (n % 9_000)},${n},,,,`);
  const { code, stdout, stderr } = await run(
    ...[write("twice.csv", ...rows, "ATL,tanks,1,1,,,,"), "--source", "ours", "--version", "1"],
    "--json",
  );
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: "refused", badRows: 51 });
  expect(stderr).toContain("ours-1: 51 bad rows");
  expect(stderr).toContain(
    "twice.csv, line 9002, column iso3, indicator, year: “MNG,tanks,1” is stated twice: first on line 2\n",
  );
  expect(stderr).toContain("line 9052, column iso3: “ATL” is not a known country");
  expect(await readOurs("1")).toHaveLength(2);
});

it.each(readdirSync(PLAIN_FIXTURES).filter((name) => !GOOD_FIXTURES.has(name)))(
  "refuses %s with exit status 2, and changes nothing",
  async (name) => {
    const version = await readVersion();
    const { code, stdout, stderr } = await run(
      ...[join(PLAIN_FIXTURES, name), "--source", "ours", "--version", "1"],
    );
    expect(stderr).toContain(`${name}, line `);
    expect(stderr).not.toMatch(/^ +at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(await readVersion()).toEqual(version);
    expect(await readOurs("1")).toHaveLength(2);
  },
);

it.each([
  ["a file that is not there", ["none.csv"], "There is no file"],
  ["a folder", ["."], "is a folder: the plain form is one file."],
  ["a device", ["/dev/null"], "is no file."],
  ["an unknown source", ["first.csv", "--source", "theirs"], "No source is known as theirs."],
  ["a known source described again", ["first.csv", "--title", "x"], "leave out --title"],
  ["a source that is no slug", ["first.csv", "--source", "Our's"], "--source: must be lower-case"],
  ["an unknown format", ["first.csv", "--format", "pdf"], "--format: "],
  ["a day that there is not", ["first.csv", "--retrieved", "2026-02-30"], "--retrieved: must be"],
  ["unknown terms", ["first.csv", "--terms", "free"], "Allowed choices are open, attribution"],
  ["an unknown release to supersede", ["first.csv", "--supersedes", "x-1"], "no release x-1"],
  ["another source's release", ["first.csv", "--supersedes", "gfp-2025"], "a release of gfp"],
  ["itself", ["first.csv", "--supersedes", "ours-1"], "can not supersede itself"],
])("refuses %s with exit status 2", async (_, [file = "", ...words], told) => {
  const { code, stderr } = await run(
    ...[resolve(folder, file), "--source", "ours", "--version", "1", ...words],
  );
  expect(stderr).toContain(told);
  expect(code).toBe(2);
});

it("refuses a folder that holds nothing of the publisher's, rather than empty the release", async () => {
  const version = await readVersion();
  const { code, stderr } = await run(
    ...[PLAIN_FIXTURES, "--source", "cia-factbook", "--version", "2026-02"],
  );
  expect(stderr).toContain("holds nothing of the form factbook");
  expect(code).toBe(2);
  expect(await readVersion()).toEqual(version);
});

it("leaves the old release whole when the import is killed at its work", async () => {
  const version = await readVersion();
  const countries = (await ask("SELECT iso3 FROM country")).flat();
  const years = Array.from({ length: 220 }, (_, index) => 1801 + index);
  const rows = ["tanks", "towed-artillery"].flatMap((indicator) =>
    countries.flatMap((iso3) => years.map((year) => `${iso3},${indicator},${year},150,,,,`)),
  );
  const path = write("large.csv", ...rows);
  const { child, ended } = start(path, "--source", "ours", "--version", "1");
  await waitUntil(
    async () =>
      (await ask("SELECT FROM pg_stat_progress_copy WHERE tuples_processed > 1000")).length > 0,
  );
  child.kill("SIGKILL");
  await ended;
  await waitUntil(async () => (await ask("SELECT FROM pg_stat_progress_copy")).length === 0);
  expect(await readOurs("1")).toEqual([
    ["CHN", 1931, 2, 3],
    ["MNG", 1931, 1, 2],
  ]);
  expect(await readVersion()).toEqual(version);
  const again = await run(path, "--source", "ours", "--version", "1", "--dry-run", "--json");
  expect(JSON.parse(again.stdout)).toMatchObject({
    ...{ observations: rows.length, changes: { removed: 0 } },
  });
});

it("waits for another import, says so, and then does its work", async () => {
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  const holder = writeStore(database.connectionString, () => held);
  const path = write("queued.csv", "MNG,tanks,1940,1,,,,");
  const { told, ended } = start(path, "--source", "ours", "--version", "queued");
  await waitUntil(async () => told.stderr.includes("waiting for another import to end"));
  expect(await readOurs("queued")).toEqual([]);
  letGo();
  await holder;
  expect(await ended).toBe(0);
  expect(await readOurs("queued")).toEqual([["MNG", 1940, 1, 2]]);
});

it("lets two imports at once through one after the other", async () => {
  const path = write("both.csv", "MNG,tanks,1941,1,,,,");
  const [one, other] = await Promise.all(
    ["left", "right"].map((version) => run(path, "--source", "ours", "--version", version)),
  );
  expect([one?.code, other?.code]).toEqual([0, 0]);
  expect(await readOurs("left")).toEqual(await readOurs("right"));
});

it("shows of a ranking brought in by hand the file and the line that it came from", async () => {
  const list = join(folder, "gfp-2019");
  mkdirSync(list);
  writeFileSync(
    join(list, "a-ranks.csv"),
    "edition,iso3,country_as_published,rank,ranked_countries,power_index\n2016,RUS,Russia,1,1,\n2019,CHN,China,1,2,\n2019,MNG,Mongolia,2,2,\n",
  );
  writeFileSync(join(list, "figures.csv"), "edition,iso3,indicator,value\n2019,MNG,tanks,420\n");
  const { code, stderr } = await run(list, "--source", "gfp", "--version", "2019");
  expect(stderr).not.toContain("bad row");
  expect(code).toBe(0);
  const { data, meta } = await getRanking({ publisher: "gfp", edition: 2019 });
  expect(meta.file).toBe("a-ranks.csv");
  expect(data.entries.map(({ iso3, line }) => [iso3, line])).toEqual([
    ["CHN", 3],
    ["MNG", 4],
  ]);
  const tanks = { indicator: "tanks", country: "MNG", year: 2019, release: "gfp-2019" };
  expect((await findProvenance(tanks)).data.row).toEqual({
    file: "a-ranks.csv or figures.csv",
    line: 2,
  });
});

it.each([
  ["GFP's figures", ["gfp/indicators.csv", "--source", "gfp", "--version", "2025"], 7],
  [
    "one WDI series",
    ["wdi/sp.pop.totl.csv", "--source", "world-bank-wdi", "--version", "2026-12"],
    1,
  ],
  ["NMC", ["cow/nmc-7.0.csv", "--source", "cow-nmc", "--version", "7.1"], 1],
  [
    "warheads",
    ["nuclear/warhead-stockpiles-1945-2023.csv", "--source", "fas-nuclear", "--version", "2024"],
    1,
  ],
])("brings a publisher's own files in by hand: %s", async (_, [file = "", ...words], least) => {
  const { code, stdout, stderr } = await run(
    ...[resolve("tests/fixtures/publishers", file), ...words, "--json"],
  );
  expect(stderr).not.toContain("bad row");
  expect(code).toBe(0);
  expect(JSON.parse(stdout).observations).toBeGreaterThanOrEqual(least);
});
