import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { ImportError } from "@/lib/domain/import-error";
import { FILE_FORMATS } from "@/lib/importers/file-formats";
import { readImportFiles } from "@/lib/importers/read-import-files";
import { type SourceFile, sha256 } from "@/lib/importers/read-source-file";
import { COUNTRY_FACTS, PUBLISHERS_FOLDER } from "@/tests/helpers/country-facts";
import { makeWorkbook } from "@/tests/helpers/milex-workbook";

function toFile(name: string, content: string | Uint8Array): SourceFile {
  const bytes = Buffer.from(content);
  return { name, bytes, sha256: sha256(bytes) };
}

async function read(
  format: string,
  files: readonly SourceFile[],
  version: string,
  series?: string,
) {
  const found = FILE_FORMATS.find(({ name }) => name === format);
  if (found === undefined) throw new Error(`no format ${format}`);
  const request = { release: `${found.source}-${version}`, version, series: series ?? null };
  return found.read(files, request, COUNTRY_FACTS);
}

const readFixture = (format: string, path: string, version: string) =>
  read(format, readImportFiles(join(PUBLISHERS_FOLDER, path)), version);

it("takes one edition out of GFP's tidy file, and says how much is of others", async () => {
  const content = await readFixture("gfp", "gfp/indicators.csv", "2025");
  expect(content.observations).toHaveLength(9);
  expect(content.rankings).toEqual([]);
  expect(content.observations[0]).toMatchObject({ iso3: "MNG", value: 35_000, line: 8 });
  expect(content.remarks).toEqual(["7 rows of other editions left out"]);
  expect((await readFixture("gfp", "gfp", "2025")).rankings).toHaveLength(3);
});

it("names the editions that a file has where it lacks the one asked for", async () => {
  await expect(readFixture("gfp", "gfp/rankings.csv", "2031")).rejects.toThrow(
    "rankings.csv, line 1, column edition: “2031” is in no row; the editions are 2017, 2018, 2020, 2024, 2025, 2026",
  );
});

it("reads one WDI series by its file's name, or by the series that it is told", async () => {
  const { observations } = await readFixture("wdi", "wdi/sp.pop.totl.csv", "2026-12");
  expect(observations.every(({ indicator }) => indicator === "population")).toBe(true);
  const file = toFile("mine.csv", readFileSync(join(PUBLISHERS_FOLDER, "wdi/sp.pop.totl.csv")));
  expect((await read("wdi", [file], "1", "SP.POP.TOTL")).observations).toEqual(observations);
  await expect(read("wdi", [file], "1")).rejects.toThrow("“MINE” is not a known series");
});

it("computes spending in US$ where a folder has both series that it takes", async () => {
  const names = ["ms.mil.xpnd.gd.zs.csv", "ny.gdp.mktp.cd.csv"];
  const files = readImportFiles(join(PUBLISHERS_FOLDER, "wdi")).filter((f) =>
    names.includes(f.name),
  );
  const { observations } = await read("wdi", files, "1");
  expect(observations.some(({ indicator }) => indicator === "military-spending-usd")).toBe(true);
});

const row = (iso3: string, date: string, value: number | null, id = "SP.POP.TOTL") => ({
  indicator: { id, value: "Population, total" },
  country: { id: iso3 === "" ? "XD" : iso3.slice(0, 2), value: "Somewhere" },
  ...{ countryiso3code: iso3, date, value, unit: "", obs_status: "", decimal: 0 },
});
const page = (number: number, pages: number, rows: unknown) =>
  toFile(
    `p${number}.json`,
    JSON.stringify([{ page: number, pages, per_page: 50, total: 3 }, rows]),
  );

it("reads the World Bank's JSON without its aggregates and its cells without a value", async () => {
  const rows = [
    ...[row("MNG", "2025", 3_600_000), row("CHN", "2025", null)],
    ...[row("AFE", "2025", 7e8), row("", "2025", 1e9)],
  ];
  const { observations, remarks } = await read("wdi-api-json", [page(1, 1, rows)], "2026-12");
  expect(observations).toMatchObject([{ indicator: "population", iso3: "MNG", value: 3_600_000 }]);
  expect(remarks).toEqual(["1 cells without a value left out"]);
});

it.each([
  ["a page that is missing", [page(1, 2, [row("MNG", "2025", 1)])], "page 2” of 2 is missing"],
  [
    "a country that there is not",
    [page(1, 1, [row("ATL", "2025", 1)])],
    "“ATL” is neither a country",
  ],
  ["a year that is none", [page(1, 1, [row("MNG", "20244", 1)])], "column date: “” is not a year"],
  [
    "a figure stated twice",
    [page(1, 1, [row("MNG", "2025", 1), row("MNG", "2025", 2)])],
    "line 2, column date",
  ],
  [
    "a series that is unknown",
    [page(1, 1, [row("MNG", "2025", 1, "X.Y")])],
    "“X.Y” is not a known series",
  ],
  ["half a reply", [toFile("p.json", '[{"page":1,\n"pages"')], "line 2, column 8: “” is not JSON"],
  ["an empty file", [toFile("p.json", "")], "line 1, column 1: “” is not JSON"],
  ["another encoding", [toFile("p.json", Buffer.from([0xff, 0xfe, 0x5b]))], "is not UTF-8"],
  [
    "a refusal",
    [
      toFile(
        "p.json",
        '[{"message":[{"id":"120","key":"Invalid value","value":"No such series"}]}]',
      ),
    ],
    "is a refusal of the World Bank, not data: Invalid value: No such series",
  ],
])("says of the World Bank's JSON where it holds %s", async (_, files, told) => {
  await expect(read("wdi-api-json", files, "1")).rejects.toThrow(told);
  await expect(read("wdi-api-json", files, "1")).rejects.toBeInstanceOf(ImportError);
});

it("reads NMC with COW's list of states beside it, and without", async () => {
  const files = readImportFiles(join(PUBLISHERS_FOLDER, "cow"));
  const two = files.filter(({ name }) => ["nmc-7.0.csv", "states.csv"].includes(name));
  const together = await read("nmc", two, "7.1");
  expect(together.observations.length).toBeGreaterThan(0);
  expect(await readFixture("nmc", "cow/nmc-7.0.csv", "7.1")).toEqual(together);
});

it("reads stockpiles of warheads by the file's path", async () => {
  const { observations } = await readFixture("fas", "nuclear", "2024");
  expect(observations[0]).toMatchObject({ indicator: "nuclear-warheads", line: 2 });
});

it("refuses a workbook that would unpack to more than memory should hold", async () => {
  const bomb = toFile("bomb.xlsx", zipSync({ "xl/workbook.xml": new Uint8Array(140_000_000) }));
  expect(bomb.bytes.length).toBeLessThan(200_000);
  await expect(read("sipri-milex", [bomb], "2025")).rejects.toThrow("would unpack to over 128 MiB");
  // The same with a size in its directory that is a lie.
  bomb.bytes.writeUInt32LE(100, bomb.bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  bomb.bytes.writeUInt32LE(100, 22);
  await expect(read("sipri-milex", [bomb], "2025")).rejects.toBeInstanceOf(ImportError);
});

const WORKBOOK = makeWorkbook({
  "Current US$": [
    ["Country", "Notes", 2024],
    ["Mongolia", null, 1],
  ],
});
/** Of each form: the file whose bytes are changed, then those that stand beside it. */
const BASES: Readonly<Record<string, readonly SourceFile[]>> = {
  gfp: [fixture("gfp/indicators.csv")],
  wdi: [fixture("wdi/sp.pop.totl.csv")],
  "wdi-api-json": [page(1, 1, [row("MNG", "2025", 1)])],
  "sipri-milex": [toFile("milex.xlsx", WORKBOOK)],
  nmc: [fixture("cow/nmc-7.0.csv")],
  fas: [fixture("nuclear/warhead-stockpiles-1945-2023.csv")],
  factbook: [fixture("factbook/east-n-southeast-asia/mg.json", "east-n-southeast-asia/mg.json")],
  "organized-crime": [toFile("crime.xlsx", WORKBOOK)],
  gci: [fixture("cyber/gci-2014-2024.csv")],
  "geo-pko": [fixture("peacekeeping/geo-pko-tcc-2.3.csv")],
  "sipri-register": [fixture("sipri/trade-register-2026-02.csv")],
  contiguity: [fixture("cow/contiguity-3.2.csv"), fixture("cow/states.csv")],
  atop: [fixture("cow/atop-5-2018.csv"), fixture("cow/states.csv")],
};

/** Workbooks are packed anew for each reading; profiles and lists of states are laid out on disk. */
const SLOW = new Set(["sipri-milex", "organized-crime", "factbook", "contiguity", "atop"]);

function fixture(path: string, name = basename(path)): SourceFile {
  return toFile(name, readFileSync(join(PUBLISHERS_FOLDER, path)));
}

function getBase(format: string): readonly [SourceFile, ...SourceFile[]] {
  const [first, ...others] = BASES[format] ?? [];
  if (first === undefined) throw new Error(`no file of the form ${format} to change`);
  return [first, ...others];
}

it("names the file at fault as it was given, and the release that was asked for", async () => {
  const gci = toFile("my-gci.csv", "");
  await expect(read("gci", [gci], "2020")).rejects.toThrow(
    "itu-gci-2020: 1 bad row\n  my-gci.csv, line 1",
  );
  const broken = toFile("contiguity-3.2.csv", "");
  const files = [broken, fixture("cow/states.csv")];
  await expect(read("contiguity", files, "4")).rejects.toThrow(
    "cow-contiguity-4: 1 bad row\n  contiguity-3.2.csv, line 1",
  );
  await expect(read("contiguity", files.slice(1), "4")).rejects.toThrow("lacks contiguity-3.2.csv");
});

it.each(FILE_FORMATS.map(({ name }) => name))(
  "whatever bytes a file of the form %s has, it is read whole or refused with a place",
  async (format) => {
    const [{ name, bytes: base }, ...beside] = getBase(format);
    const change = fc.record({
      at: fc.nat({ max: Math.max(0, base.length - 1) }),
      cut: fc.nat({ max: 12 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 6 }),
        fc
          .constantFrom('"', ",", "\n", "NaN", "1e999", "-", "\ufeff", "ATL", "20244")
          .map((text) => Buffer.from(text)),
      ),
    });
    const mutated = fc
      .array(change, { minLength: 1, maxLength: 4 })
      .map((changes) =>
        changes.reduce<Uint8Array>(
          (bytes, { at, cut, put }) =>
            Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]),
          base,
        ),
      );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated), async (content) => {
        try {
          const { observations } = await read(
            format,
            [toFile(name, content), ...beside],
            "2025",
            "SP.POP.TOTL",
          );
          for (const { iso3, value } of observations) {
            expect(COUNTRY_FACTS.known.has(iso3)).toBe(true);
            expect(Number.isFinite(value ?? 0)).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
        }
      }),
      { numRuns: SLOW.has(format) ? 150 : 500 },
    );
  },
);
