import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ImportError } from "@/lib/domain/import-error";
import { importDataset } from "@/lib/importers/import-dataset";
import { PUBLISHERS_FOLDER } from "@/tests/helpers/country-facts";

/** Every importer whose fixture is made of text files. */
const TEXT_SOURCES = new Set([
  ...["gfp", "world-bank-wdi", "cow-nmc", "fas-nuclear", "cia-factbook"],
  ...["itu-gci", "geo-pko", "cow-contiguity", "atop"],
]);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parity-import-"));
  for (const name of ["sources.json", "indicators.json", "countries.csv"]) {
    mkdirSync(join(folder, "data/catalog"), { recursive: true });
    cpSync(join("prisma/data/catalog", name), join(folder, "data/catalog", name));
  }
  cpSync(PUBLISHERS_FOLDER, join(folder, "publishers"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(only: ReadonlySet<string> = TEXT_SOURCES): Promise<string[]> {
  const written: string[] = [];
  await importDataset(join(folder, "publishers"), join(folder, "data"), only, (release) => {
    written.push(release.folder);
  });
  return written;
}

/** Every file of the dataset with its content. */
function readAll(): Record<string, string> {
  const names = readdirSync(join(folder, "data"), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => statSync(join(folder, "data", name)).isFile()).sort();
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(folder, "data", name), "utf8")]),
  );
}

it("gives the same bytes from the same files", async () => {
  await run();
  const first = readAll();
  await run();
  expect(readAll()).toEqual(first);
});

it("writes one folder for each release, with its origin and sorted figures", async () => {
  const written = await run();
  expect(written).toContain("gfp/2025");
  expect(written).toContain("world-bank-wdi/2020-via-gapminder");
  const files = readAll();
  expect(files["cow-nmc/7.0/cinc.csv"]?.split("\n").slice(0, 4)).toEqual([
    "iso3,year,value,low,high,standing,note",
    "BHS,1985,0.00028969747,,,,",
    "GBR,1913,0.42241821,,,,",
    "GBR,1914,0.5406514,,,,",
  ]);
  const origin: unknown = JSON.parse(files["gfp/2025/origin.json"] ?? "");
  expect(origin).toMatchObject({
    source: "gfp",
    version: "2025",
    publisher: "Global Firepower",
    terms: "quote-only",
    yearBasis: "edition",
    files: [{ name: "gfp/rankings.csv" }, { name: "gfp/indicators.csv" }],
  });
});

it("writes ties and missions beside the figures, sorted", async () => {
  await run();
  const files = readAll();
  expect(files["atop/5/ties.csv"]?.split("\n").slice(0, 3)).toEqual([
    "kind,iso3,other_iso3,first_year,last_year,note",
    "consultation,CHN,RUS,2018,2018,",
    "consultation,GBR,USA,2018,2018,",
  ]);
  expect(files["geo-pko/2.3/missions.csv"]?.split("\n").slice(0, 3)).toEqual([
    "iso3,mission,year,locations,note",
    "ARG,UNMIH,1995,1,",
    "BDI,MINUSCA,2015,1,",
  ]);
  expect(Object.keys(files).filter((name) => name.startsWith("atop/5/"))).toEqual([
    ...["atop/5/origin.json", "atop/5/ties.csv"],
  ]);
});

it("leaves other publishers' releases as they are when told to import one", async () => {
  await run();
  const before = readAll();
  writeFileSync(join(folder, "data/fas-nuclear/2023/note.txt"), "kept");
  expect(await run(new Set(["gfp"]))).toEqual([
    ...["gfp/2017", "gfp/2018", "gfp/2020"],
    ...["gfp/2024", "gfp/2025", "gfp/2026"],
  ]);
  expect(readAll()).toEqual({ ...before, "fas-nuclear/2023/note.txt": "kept" });
});

it("writes nothing of a publisher whose file has a bad row, and names every one", async () => {
  await run();
  const before = readAll();
  const path = join(folder, "publishers/gfp/indicators.csv");
  writeFileSync(path, `${readFileSync(path, "utf8")}2026,MNG,tanks,many\n2026,ATL,tanks,1\n`);
  const failure = run(new Set(["gfp"]));
  await expect(failure).rejects.toThrow(ImportError);
  await expect(failure).rejects.toThrow("line 18, column value: “many” is not a number");
  await expect(failure).rejects.toThrow("line 19, column iso3: “ATL” is not a known country");
  expect(readAll()).toEqual(before);
});

it("says which publisher's file is missing", async () => {
  rmSync(join(folder, "publishers/nuclear"), { recursive: true });
  await expect(run(new Set(["fas-nuclear"]))).rejects.toThrow("warhead-stockpiles-1945-2023.csv");
});

it("writes one source anew from its own files alone, and leaves countries as they were", async () => {
  await run();
  const before = readAll();
  for (const name of readdirSync(join(folder, "publishers"))) {
    if (name !== "nuclear") rmSync(join(folder, "publishers", name), { recursive: true });
  }
  rmSync(join(folder, "data/fas-nuclear"), { recursive: true });
  expect(await run(new Set(["fas-nuclear"]))).toEqual(["fas-nuclear/2023"]);
  expect(readAll()).toEqual(before);
});

it("refuses a source that no importer reads, by its name", async () => {
  await expect(run(new Set(["fas-nuklear"]))).rejects.toThrow("fas-nuklear");
});
