import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { z } from "zod";

const DATA = "prisma/data";

const parsed = new Map<string, Record<string, string>[]>();

function read(release: string, file: string): Record<string, string>[] {
  const path = join(DATA, release, `${file}.csv`);
  const rows = parsed.get(path) ?? parse(readFileSync(path), { columns: true });
  parsed.set(path, rows);
  return rows;
}

function find(release: string, indicator: string, iso3: string, year: number) {
  const row = read(release, indicator).find(
    (each) => each.iso3 === iso3 && each.year === String(year),
  );
  if (row === undefined) return undefined;
  return { standing: row.standing, value: row.value ? Number(row.value) : null };
}

const value = (release: string, indicator: string, iso3: string, year: number) =>
  find(release, indicator, iso3, year)?.value;

it.each([
  ["MNG", 180.8],
  ["RUS", 148_967],
  ["CHN", 313_658],
  ["JPN", 55_274],
  ["KOR", 47_571],
  ["KAZ", 1_209],
  ["IND", 86_126],
  ["AUS", 33_820],
  ["USA", 997_309],
])("has SIPRI's spending of %s in 2024, %d million US$", (iso3, millions) => {
  const spending = value("sipri-milex/2024", "military-spending-usd", iso3, 2024) ?? Number.NaN;
  expect(Math.abs(spending / 1_000_000 / millions - 1)).toBeLessThan(0.0005);
});

it.each([
  ["MNG", 0.742, 3],
  ["RUS", 7.05, 2],
  ["CHN", 1.71, 2],
])("has SIPRI's share of GDP of %s in 2024, %d %%", (iso3, share, digits) => {
  const found = value("sipri-milex/2024", "military-spending-share-of-gdp", iso3, 2024);
  expect(found).toBeCloseTo(share, digits);
});

it("does not know what North Korea or, since 2019, Vietnam spends", () => {
  for (const [iso3, year] of [
    ["PRK", 2018],
    ["PRK", 2024],
    ["VNM", 2024],
  ] as const) {
    expect(find("sipri-milex/2024", "military-spending-usd", iso3, year)).toMatchObject({
      value: null,
      standing: "not-reported",
    });
  }
  expect(find("world-bank-wdi/2026-07-01", "military-spending-usd", "PRK", 2022)).toBeUndefined();
  expect(find("cow-nmc/7.0", "military-spending-usd", "PRK", 2022)?.standing).toBe("not-reported");
});

it("has no 0 among SIPRI's figures, for all its countries have armed forces", () => {
  for (const indicator of ["military-spending-usd", "military-spending-constant-usd-2023"]) {
    expect(read("sipri-milex/2024", indicator).filter((row) => row.value === "0")).toEqual([]);
  }
});

it("passes on less than a tenth of SIPRI's figures", () => {
  const origin = z
    .object({ extract: z.object({ figures: z.int(), ofFigures: z.int() }) })
    .parse(JSON.parse(readFileSync(join(DATA, "sipri-milex/2024/origin.json"), "utf8")));
  const passedOn = [
    ...["military-spending-usd", "military-spending-constant-usd-2023"],
    ...["military-spending-share-of-gdp", "military-spending-share-of-government"],
    "military-spending-per-head-usd",
  ].flatMap((indicator) => read("sipri-milex/2024", indicator).filter((row) => row.value !== ""));
  expect(passedOn.length).toBeGreaterThan(3_000);
  expect(passedOn.length).toBeLessThanOrEqual(origin.extract.figures);
  expect(passedOn.length / origin.extract.ofFigures).toBeLessThan(0.1);
});

it.each([
  ["RUS", 4489],
  ["USA", 3708],
  ["CHN", 410],
  ["FRA", 290],
  ["GBR", 225],
  ["PAK", 170],
  ["IND", 164],
  ["ISR", 90],
  ["PRK", 30],
])("has the stockpile of %s in 2023, %d warheads", (iso3, warheads) => {
  expect(value("fas-nuclear/2023", "nuclear-warheads", iso3, 2023)).toBe(warheads);
});

it.each([
  ["MNG", 0.00033126],
  ["RUS", 0.038197],
  ["CHN", 0.23409663],
])("has the CINC of %s in 2022, %d", (iso3, cinc) => {
  expect(value("cow-nmc/7.0", "cinc", iso3, 2022)).toBeCloseTo(cinc, 8 - 1);
});

it("has NMC's spending of 2022 next to SIPRI's, which agree on Mongolia and not on Russia", () => {
  expect(value("cow-nmc/7.0", "military-spending-usd", "MNG", 2022)).toBe(91_000_000);
  expect(value("sipri-milex/2024", "military-spending-usd", "MNG", 2022)).toBeCloseTo(
    89_801_314,
    -1,
  );
  expect(value("cow-nmc/7.0", "military-spending-usd", "RUS", 2022)).toBe(74_742_000_000);
  expect(value("sipri-milex/2024", "military-spending-usd", "RUS", 2022)).toBeCloseTo(
    102_366_636_460,
    -1,
  );
});

it.each([
  ["MNG", 98],
  ["RUS", 2],
  ["CHN", 3],
  ["JPN", 8],
  ["KOR", 5],
  ["PRK", 34],
  ["KAZ", 57],
  ["IND", 4],
  ["AUS", 18],
  ["VNM", 23],
  ["USA", 1],
])("ranks %s %d of 145 in GFP's edition of 2025", (iso3, rank) => {
  const entry = read("gfp/2025", "rankings").find((each) => each.iso3 === iso3);
  expect(entry).toMatchObject({ edition: "2025", rank: String(rank), ranked_countries: "145" });
});

it.each([
  [2017, 133],
  [2018, 136],
  [2020, 138],
  [2024, 145],
  [2025, 145],
  [2026, 145],
])("has every place of GFP's edition of %d, 1 to %d", (edition, countries) => {
  const ranks = read(`gfp/${edition}`, "rankings").map(({ rank }) => Number(rank));
  expect(ranks).toEqual(Array.from({ length: countries }, (_, index) => index + 1));
});

it("has no index for 2017, rather than an index of 0", () => {
  expect(new Set(read("gfp/2017", "rankings").map(({ score }) => score))).toEqual(new Set([""]));
});

it("shows that Mongolia's rank improved from 2024 to 2025 while its index worsened", () => {
  const [before, after] = [2024, 2025].map((edition) =>
    read(`gfp/${edition}`, "rankings").find(({ iso3 }) => iso3 === "MNG"),
  );
  expect([before?.rank, after?.rank]).toEqual(["105", "98"]);
  expect([before?.score, after?.score]).toEqual(["2.1079", "2.1135"]);
});

it("has all that is said about Mongolia's active personnel", () => {
  const gfp = [2017, 2024, 2025, 2026].map((edition) =>
    value(`gfp/${edition}`, "active-personnel", "MNG", edition),
  );
  expect(gfp).toEqual([10_275, 35_000, 35_000, 35_000]);
  expect(value("cow-nmc/7.0", "active-personnel", "MNG", 2022)).toBe(10_000);
  expect(value("world-bank-wdi/2020-via-gapminder", "active-personnel", "MNG", 2020)).toBe(18_000);
});

it("has China's personnel with and without paramilitary forces", () => {
  expect(value("cow-nmc/7.0", "active-personnel", "CHN", 2022)).toBe(2_035_000);
  expect(value("world-bank-wdi/2020-via-gapminder", "active-personnel", "CHN", 2020)).toBe(
    2_535_000,
  );
});

it("has South Korea's personnel by GFP, which cut it by a quarter between two editions, and by NMC", () => {
  expect(value("gfp/2025", "active-personnel", "KOR", 2025)).toBe(600_000);
  expect(value("gfp/2026", "active-personnel", "KOR", 2026)).toBe(450_000);
  expect(value("cow-nmc/7.0", "active-personnel", "KOR", 2022)).toBe(555_000);
});

it("has Mongolia's redefined reserves and vehicles as GFP printed them", () => {
  const series = (indicator: string) =>
    [2017, 2024, 2025, 2026].map((year) => value(`gfp/${year}`, indicator, "MNG", year));
  expect(series("reserve-personnel")).toEqual([140_000, 135_000, 135_000, 230_000]);
  expect(series("armoured-vehicles")).toEqual([640, 3_600, 2_560, 11_040]);
});

it("has Mongolia's two borders, 8,082 km in all, as GFP and the Factbook say", () => {
  const borders = read("catalog", "land-borders").filter(({ iso3 }) => iso3 === "MNG");
  expect(borders.map((each) => [each.neighbour, Number(each.length_km)])).toEqual([
    ["CHN", 4630],
    ["RUS", 3452],
  ]);
  expect(value("cia-factbook/2026-02", "land-border-length-km", "MNG", 2026)).toBe(8082);
  expect(value("gfp/2025", "land-border-length-km", "MNG", 2025)).toBe(8082);
});

it("has both directions of every border", () => {
  const borders = read("catalog", "land-borders");
  const pairs = new Set(borders.map(({ iso3, neighbour }) => `${iso3} ${neighbour}`));
  for (const { iso3, neighbour } of borders) expect(pairs).toContain(`${neighbour} ${iso3}`);
});

it("knows the 44 landlocked countries and Kosovo", () => {
  const landlocked = read("catalog", "countries").filter((each) => each.landlocked === "true");
  expect(landlocked).toHaveLength(45);
  for (const iso3 of ["MNG", "KAZ", "UZB", "XKX", "VAT"]) {
    expect(landlocked.map((each) => each.iso3)).toContain(iso3);
  }
});

it("has Mongolia's navy as not applicable in every edition of GFP", () => {
  for (const edition of [2017, 2024, 2025, 2026]) {
    expect(find(`gfp/${edition}`, "frigates", "MNG", edition)?.standing).toBe("not-applicable");
  }
});

it("states in each origin the terms that its source has in the catalog", () => {
  const termsSchema = z.object({ terms: z.string(), termsNote: z.string() });
  const readJson = (file: string): unknown => JSON.parse(readFileSync(join(DATA, file), "utf8"));
  const sources = z
    .array(termsSchema.extend({ slug: z.string() }))
    .parse(readJson("catalog/sources.json"));
  for (const { slug, terms, termsNote } of sources) {
    for (const version of readdirSync(join(DATA, slug))) {
      const origin = termsSchema.parse(readJson(`${slug}/${version}/origin.json`));
      expect(origin).toEqual({ terms, termsNote });
    }
  }
});

it("holds as much as README says", () => {
  const count = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").length - 1;
  const list = (name: string) =>
    z
      .array(z.object({ slug: z.string() }))
      .parse(JSON.parse(readFileSync(join(DATA, "catalog", name), "utf8")));
  const sources = list("sources.json");
  const releases = sources.flatMap(({ slug }) =>
    readdirSync(join(DATA, slug)).map((version) => join(DATA, slug, version)),
  );
  const held = { figures: 0, rankings: 0, ties: 0, missions: 0, transfers: 0 };
  for (const folder of releases) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".csv"))) {
      const name = file.replace(".csv", "");
      held[isTable(name, held) ? name : "figures"] += count(join(folder, file));
    }
  }
  const words = readFileSync("README.md", "utf8").replace(/\s+/g, " ");
  for (const [number, what] of [
    [held.figures, `figures on ${list("indicators.json").length} indicators`],
    [held.rankings, "ranking entries"],
    // Each stands there from both sides.
    [held.ties / 2, "ties between countries"],
    [held.missions, "presences in UN missions"],
    [held.transfers, "orders of arms"],
    [releases.length, `releases of ${sources.length} sources`],
    [count(join(DATA, "catalog/countries.csv")), "countries and territories"],
  ] as const) {
    expect(words).toContain(`${number.toLocaleString("en")} ${what}`);
  }
});

function isTable<Held extends object>(
  name: string,
  held: Held,
): name is Extract<keyof Held, string> {
  return name in held;
}
