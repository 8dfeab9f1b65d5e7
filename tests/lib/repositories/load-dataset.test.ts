import type { Client } from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { connectWriter } from "@/lib/database/writer";
import { ImportError } from "@/lib/domain/import-error";
import { type LoadProgress, loadDataset } from "@/lib/repositories/load-dataset";
import { listDatasetReleases } from "@/lib/repositories/read-dataset-releases";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { makeSmallDataset, SMALL_CATALOG, type SmallDataset } from "@/tests/helpers/small-dataset";

let database: TestDatabase;
let dataset: SmallDataset;
let client: Client;

beforeEach(async () => {
  database = await createTestDatabase({ dataset: false });
  dataset = makeSmallDataset();
  client = await connectWriter(database.connectionString);
});
afterEach(async () => {
  await client.end();
  await database.drop();
  dataset.dispose();
});

const load = (onProgress?: (progress: LoadProgress) => void) =>
  loadDataset({
    connectionString: database.connectionString,
    dataFolder: dataset.folder,
    onProgress,
  });

async function ask(sql: string): Promise<unknown[][]> {
  return (await client.query({ text: sql, rowMode: "array" })).rows;
}

const readFigures = () =>
  ask(`SELECT indicator.slug, iso3, year, release.slug, value, low, high, standing::text, note
       FROM observation JOIN indicator ON indicator.id = indicator_id
       JOIN release ON release.id = release_id ORDER BY 1, 2, 3, 4`);
const readVersion = async () => (await ask("SELECT version FROM dataset_state"))[0]?.[0];

it("loads every figure with its range, standing and note, as the files have it", async () => {
  expect(await load()).toEqual({ loaded: 2, unchanged: 0, observations: 6 });
  const fas = "fas-nuclear-2023";
  expect(await readFigures()).toEqual([
    ["nuclear-warheads", "CHN", 2022, fas, 350, null, null, "reported", null],
    ["nuclear-warheads", "CHN", 2023, fas, 410, 400, 420, "estimated", null],
    ["nuclear-warheads", "MNG", 2023, fas, 0, null, null, "reported", null],
    ["nuclear-warheads", "RUS", 2023, fas, null, null, null, "not-reported", "a\\tb"],
    ["tanks", "CHN", 2025, "gfp-2025", 6800, null, null, "reported", null],
    ["tanks", "MNG", 2025, "gfp-2025", 420, null, null, "disputed", "a, b"],
  ]);
  expect(
    await ask(
      "SELECT edition, iso3, rank, ranked_countries, score, file, line FROM ranking_entry JOIN ranking_edition ON id = edition_id ORDER BY rank",
    ),
  ).toEqual([
    [2025, "RUS", 2, 145, 0.0788, "rankings.csv", 2],
    [2025, "MNG", 98, 145, null, "rankings.csv", 3],
  ]);
});

it("resolves groups from the facts that were loaded", async () => {
  await load();
  expect(await ask("SELECT group_slug, iso3 FROM country_group_member ORDER BY 1, 2")).toEqual([
    ["armed", "CHN"],
    ["landlocked", "MNG"],
    ["listed", "MNG"],
    ["near", "CHN"],
    ["near", "RUS"],
  ]);
});

it("does nothing the second time", async () => {
  await load();
  const before = await ask("SELECT * FROM release ORDER BY id");
  const version = await readVersion();
  const told: LoadProgress[] = [];
  expect(await load((each) => told.push(each))).toEqual({
    loaded: 0,
    unchanged: 2,
    observations: 0,
  });
  expect(told.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged"]);
  expect(await ask("SELECT * FROM release ORDER BY id")).toEqual(before);
  expect(await readVersion()).toBe(version);
  expect(await ask("SELECT status::text FROM import_run")).toEqual([["loaded"], ["loaded"]]);
});

it("replaces the figures of a changed release only", async () => {
  await load();
  const version = await readVersion();
  const untouched = await ask(
    "SELECT xmin, * FROM observation WHERE indicator_id = (SELECT id FROM indicator WHERE slug = 'nuclear-warheads')",
  );
  dataset.writeRows("gfp/2025/tanks.csv", "RUS,2025,5750,,,,");
  const told: string[] = [];
  await load(({ release, done, total, observations, outcome }) => {
    told.push(`${release} ${done}/${total} ${observations} ${outcome}`);
  });
  expect(told).toEqual(["fas-nuclear-2023 1/2 0 unchanged", "gfp-2025 2/2 1 loaded"]);
  expect((await readFigures()).filter(([slug]) => slug === "tanks")).toEqual([
    ["tanks", "RUS", 2025, "gfp-2025", 5750, null, null, "reported", null],
  ]);
  expect(
    await ask(
      "SELECT xmin, * FROM observation WHERE indicator_id = (SELECT id FROM indicator WHERE slug = 'nuclear-warheads')",
    ),
  ).toEqual(untouched);
  expect(await readVersion()).not.toBe(version);
});

it("removes a release whose folder is gone", async () => {
  await load();
  dataset.remove("gfp/2025");
  expect(await load()).toEqual({ loaded: 0, unchanged: 1, observations: 0 });
  expect(await ask("SELECT slug FROM release")).toEqual([["fas-nuclear-2023"]]);
  expect((await readFigures()).every(([slug]) => slug === "nuclear-warheads")).toBe(true);
  expect(await ask("SELECT count(*)::int FROM ranking_entry")).toEqual([[0]]);
});

it("changes nothing of a release that has bad rows, and lists every one of them", async () => {
  await load();
  const before = await readFigures();
  dataset.writeRows(
    "gfp/2025/tanks.csv",
    ...["CHN,2025,many,,,,", "CHN,2026,1,,,,", "ATL,2025,1,,,,", "MNG,2025,0,,,not-reported,"],
    ...["MNG,2026,,,,,", "MNG,2027,1,2,,,", "MNG,2028,5,6,7,,", "MNG,2029,1,,,guessed,"],
    ...["RUS,2025,1,,,,", "RUS,2025,2,,,,", "RUS,20x5,1,,,,", "RUS,2026,1"],
  );
  dataset.write(
    "gfp/2025/rankings.csv",
    "edition,iso3,rank,ranked_countries,score\n2025,RUS,146,145,0.1\n2025,MNG,98,145,\n2025,MNG,99,145,\n2025,CHN,3,144,\n",
  );
  dataset.writeRows("gfp/2025/mechs.csv", "CHN,2025,1,,,,");
  const failure = await load().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ImportError);
  const listed = failure instanceof ImportError ? failure.rows : [];
  expect(
    listed.map(({ file, line, column, value }) => `${file.slice(9)} ${line} ${column} ${value}`),
  ).toEqual([
    "mechs.csv 1 file name mechs",
    "tanks.csv 2 value many",
    "tanks.csv 4 iso3 ATL",
    "tanks.csv 5 standing not-reported",
    "tanks.csv 6 value ",
    "tanks.csv 7 low 2",
    "tanks.csv 8 value 5",
    "tanks.csv 9 standing guessed",
    "tanks.csv 11 year RUS 2025",
    "tanks.csv 12 year 20x5",
    "tanks.csv 13 row RUS,2026,1",
    "rankings.csv 2 rank 146",
    "rankings.csv 4 iso3 MNG",
    "rankings.csv 5 ranked_countries 144",
  ]);
  expect(await readFigures()).toEqual(before);
  expect(await ask("SELECT count(*)::int FROM ranking_entry")).toEqual([[2]]);
  const runs = await ask(
    "SELECT release_slug, observations, error FROM import_run WHERE status = 'failed'",
  );
  expect(runs).toEqual([
    ["gfp-2025", 0, expect.stringContaining("tanks.csv, line 2, column value: “many”")],
  ]);
});

it("refuses a release whose figures can not be, or whose ranks have a gap that nothing excepts", async () => {
  dataset.writeRows("gfp/2025/tanks.csv", "CHN,2025,-1,,,,");
  dataset.writeRows("fas-nuclear/2023/nuclear-warheads.csv", "CHN,2050,350,,,,");
  const failure = load();
  await expect(failure).rejects.toThrow("“350” is of 2050, after 2027 (year-in-sense)");
  dataset.writeRows("gfp/2025/tanks.csv", "CHN,2025,6800,,,,");
  dataset.writeRows("fas-nuclear/2023/nuclear-warheads.csv", "CHN,2023,410,,,,");
  dataset.write("catalog/exceptions.json", []);
  await expect(load()).rejects.toThrow("“98” has rank 98, and 1 stand before it");
  expect(await ask("SELECT slug FROM release")).toEqual([["fas-nuclear-2023"]]);
  dataset.write("catalog/exceptions.json", SMALL_CATALOG.exceptions);
  expect(await load()).toMatchObject({ loaded: 1 });
});

it("loads a figure that can not be where an exception says why it is kept", async () => {
  dataset.writeRows("gfp/2025/tanks.csv", "CHN,2025,1.5,,,,");
  await expect(load()).rejects.toThrow("“1.5” is not a whole number (counted-whole)");
  const about = { release: "gfp-2025", indicator: "tanks", country: "CHN", year: 2025 };
  dataset.write("catalog/exceptions.json", [
    ...SMALL_CATALOG.exceptions,
    { check: "counted-whole", ...about, reason: "As printed." },
  ]);
  expect(await load()).toMatchObject({ loaded: 1 });
});

it("loads the sound releases beside a broken one, and the mended one the next time", async () => {
  dataset.writeRows("fas-nuclear/2023/nuclear-warheads.csv", "CHN,2023,many,,,,");
  const told: string[] = [];
  await expect(load(({ release, outcome }) => told.push(`${release} ${outcome}`))).rejects.toThrow(
    "fas-nuclear-2023: 1 bad row",
  );
  expect(told).toEqual(["fas-nuclear-2023 failed", "gfp-2025 loaded"]);
  expect(await ask("SELECT slug FROM release")).toEqual([["gfp-2025"]]);
  dataset.writeRows("fas-nuclear/2023/nuclear-warheads.csv", "CHN,2023,410,,,,");
  expect(await load()).toEqual({ loaded: 1, unchanged: 1, observations: 1 });
  expect(await ask("SELECT iso3 FROM country_group_member WHERE group_slug = 'armed'")).toEqual([
    ["CHN"],
  ]);
});

it("tells of every broken release when there are several", async () => {
  dataset.writeRows("gfp/2025/tanks.csv", "CHN,2025,many,,,,");
  dataset.writeRows("fas-nuclear/2023/nuclear-warheads.csv", "CHN,2023,few,,,,");
  const failure = load();
  await expect(failure).rejects.toThrow("“many” is not a number");
  await expect(failure).rejects.toThrow("“few” is not a number");
});

it("refuses a file with other columns, without any, or with a quote that never ends", async () => {
  for (const content of [
    "iso3,value\nCHN,1\n",
    "",
    'iso3,year,value,low,high,standing,note\n"CHN',
  ]) {
    dataset.write("gfp/2025/tanks.csv", content);
    await expect(load()).rejects.toThrow("gfp/2025/tanks.csv");
  }
});

it("refuses a figure from a source that the indicator does not name", async () => {
  dataset.writeRows("gfp/2025/nuclear-warheads.csv", "CHN,2025,600,,,,");
  await expect(load()).rejects.toThrow("does not name gfp among its sources");
});

it("refuses a release whose source the catalog does not have, before anything is changed", async () => {
  await load();
  const before = await readFigures();
  dataset.write("catalog/sources.json", SMALL_CATALOG.sources.slice(1));
  dataset.write("catalog/indicators.json", SMALL_CATALOG.indicators.slice(1));
  await expect(load()).rejects.toThrow("gfp-2025: catalog/sources.json has no source gfp");
  expect(await readFigures()).toEqual(before);
});

it("refuses an origin that speaks of another release", async () => {
  dataset.writeOrigin("gfp", "2025");
  dataset.write("gfp/2026/origin.json", { source: "gfp" });
  await expect(load()).rejects.toThrow("gfp/2026/origin.json");
});

it("keeps the keys of sources and indicators when the catalog changes", async () => {
  await load();
  const keys = () =>
    ask("SELECT id, slug FROM indicator UNION ALL SELECT id, slug FROM source ORDER BY 2");
  const before = await keys();
  const version = await readVersion();
  const indicators = SMALL_CATALOG.indicators
    .toReversed()
    .map((each) => ({ ...each, name: "New" }));
  dataset.write("catalog/indicators.json", indicators);
  expect(await load()).toEqual({ loaded: 0, unchanged: 2, observations: 0 });
  expect(await keys()).toEqual(before);
  expect(await ask("SELECT slug, name FROM indicator ORDER BY position")).toEqual([
    ["nuclear-warheads", "New"],
    ["tanks", "New"],
  ]);
  expect(await readVersion()).not.toBe(version);
});

it("gives an indicator its figures back when it returns to the catalog", async () => {
  await load();
  const before = await readFigures();
  dataset.write("catalog/indicators.json", SMALL_CATALOG.indicators.slice(1));
  await expect(load()).rejects.toThrow("“tanks” is not a known indicator");
  dataset.write("catalog/indicators.json", SMALL_CATALOG.indicators);
  await load();
  expect(await readFigures()).toEqual(before);
});

it("names the row of the catalog that is wrong", async () => {
  dataset.write("catalog/land-borders.csv", "iso3,neighbour,length_km\nMNG,ATL,far\n");
  const failure = load();
  await expect(failure).rejects.toThrow(
    "catalog/land-borders.csv, line 2, column neighbour: “ATL”",
  );
  await expect(failure).rejects.toThrow("column length_km: “far” is not a number");
});

it("names the field of the catalog that is wrong", async () => {
  const [tanks] = SMALL_CATALOG.indicators;
  dataset.write("catalog/indicators.json", [{ ...tanks, domain: "sea" }]);
  await expect(load()).rejects.toThrow(/catalog\/indicators\.json[\s\S]*domain/);
  dataset.write("catalog/indicators.json", [tanks, tanks]);
  await expect(load()).rejects.toThrow("tanks is defined twice");
  const passedOn = { ...tanks?.sources[0], source: "fas-nuclear", origin: "gfp" };
  dataset.write("catalog/indicators.json", [{ ...tanks, sources: [passedOn] }]);
  await expect(load()).rejects.toThrow("tanks has fas-nuclear pass on gfp, which has no figures");
});

it("lets two loaders at once do the work of one", async () => {
  const results = await Promise.all([load(), load()]);
  expect(results.map(({ loaded }) => loaded).toSorted()).toEqual([0, 2]);
  expect(await readFigures()).toHaveLength(6);
});

it("loads the project's whole dataset, and has every figure's standing in order", {
  timeout: 120_000,
}, async () => {
  // Loaded once for all files of the run, in an empty database as this one would be.
  const whole = await createTestDatabase({ dataset: true });
  await client.end();
  client = await connectWriter(whole.connectionString);
  const releases = listDatasetReleases("prisma/data").length;
  expect(await ask("SELECT count(*)::int FROM release")).toEqual([[releases]]);
  expect(await ask("SELECT count(*) > 300000 FROM observation")).toEqual([[true]]);
  expect(await loadDataset({ connectionString: whole.connectionString })).toEqual({
    loaded: 0,
    unchanged: releases,
    observations: 0,
  });
  expect(
    await ask(
      "SELECT count(*)::int FROM observation WHERE value IS NOT NULL AND standing IN ('not-reported', 'not-applicable')",
    ),
  ).toEqual([[0]]);
  expect(
    await ask(`SELECT slug FROM release WHERE NOT EXISTS (SELECT FROM observation WHERE release_id = id)
               AND NOT EXISTS (SELECT FROM ranking_edition WHERE release_id = release.id)
               AND NOT EXISTS (SELECT FROM tie WHERE release_id = id)
               AND NOT EXISTS (SELECT FROM arms_transfer WHERE release_id = id)`),
  ).toEqual([]);
  expect(
    await ask(`SELECT slug FROM indicator WHERE NOT EXISTS
               (SELECT FROM observation WHERE indicator_id = indicator.id)`),
  ).toEqual([]);
  expect(
    await ask(
      "SELECT iso3 FROM country_group_member WHERE group_slug = 'nuclear-armed' ORDER BY 1",
    ),
  ).toEqual([["CHN"], ["FRA"], ["GBR"], ["IND"], ["ISR"], ["PAK"], ["PRK"], ["RUS"], ["USA"]]);
  await whole.drop();
});
