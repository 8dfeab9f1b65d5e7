import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeFinding } from "@/lib/checks/check";
import { connectWriter } from "@/lib/database/writer";
import { ImportError } from "@/lib/domain/import-error";
import { checkRelease, checkReleases, readCheckRules } from "@/lib/repositories/check-release";
import { checkStore } from "@/lib/repositories/check-store";
import { type FigureToStore, storeRelease } from "@/lib/repositories/store-release";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";

let database: TestDatabase;
let client: Client;
const rules = readCheckRules();

beforeAll(async () => {
  database = await createTestDatabase({ dataset: true });
  client = await connectWriter(database.connectionString);
}, 120_000);
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function getRelease(slug: string): Promise<{ id: number; slug: string }> {
  const { rows } = await client.query<{ id: number; slug: string }>(
    "SELECT id, slug FROM release WHERE slug = $1",
    [slug],
  );
  const [release] = rows;
  if (release === undefined) throw new Error(`no release ${slug}`);
  return release;
}

/** What is found in one release after its figures were tampered with; nothing of it stays. */
async function findAfter(slug: string, tampering: string): Promise<string[]> {
  await client.query("BEGIN");
  try {
    await client.query(tampering);
    const reports = await checkReleases(client, [await getRelease(slug)], rules);
    return reports.flatMap(({ slug: check, findings }) =>
      findings.map((finding) => `${check}: ${describeFinding(finding)}`),
    );
  } finally {
    await client.query("ROLLBACK");
  }
}

const figures = (release: string, indicator: string) =>
  `release_id = (SELECT id FROM release WHERE slug = '${release}')
   AND indicator_id = (SELECT id FROM indicator WHERE slug = '${indicator}')`;
const set = (release: string, indicator: string, value: string, iso3 = "MNG") =>
  `UPDATE observation SET value = ${value} WHERE iso3 = '${iso3}' AND ${figures(release, indicator)}`;
const inEdition = (edition: number) =>
  `edition_id = (SELECT id FROM ranking_edition WHERE edition = ${edition})`;

it("passes the project's whole dataset, with every exception in use", async () => {
  const reports = await checkStore(database.connectionString, [], rules);
  const failures = reports
    .filter(({ severity, slug }) => severity === "error" || slug === "exceptions-in-use")
    .flatMap(({ findings }) => findings.map(describeFinding));
  expect(failures).toEqual([]);
  for (const { slug, looked } of reports) expect([slug, looked > 0]).toEqual([slug, true]);
});

it.each([
  [
    "a negative number of tanks",
    "gfp-2025",
    set("gfp-2025", "tanks", "-420"),
    "not-negative: gfp-2025 tanks MNG 2025: is below 0",
  ],
  [
    "a share above the whole",
    "sipri-milex-2024",
    `${set("sipri-milex-2024", "military-spending-share-of-gdp", "742")} AND year = 2024`,
    "within-unit: sipri-milex-2024 military-spending-share-of-gdp MNG 2024: is above 100 % of GDP",
  ],
  [
    "a place that nobody has",
    "gfp-2025",
    `UPDATE ranking_entry SET rank = 99 WHERE rank = 98 AND ${inEdition(2025)}`,
    "ranks-without-gaps: gfp-2025 MNG 2025: has rank 99, and 97 stand before it",
  ],
  [
    "a country that left the ranking",
    "gfp-2025",
    `DELETE FROM ranking_entry WHERE rank = 145 AND ${inEdition(2025)}`,
    "ranks-without-gaps: gfp-2025 2025: ranks 144 countries and says that it ranks 145",
  ],
  [
    "more soldiers than people",
    "gfp-2025",
    set("gfp-2025", "active-personnel", "35000000"),
    "people-within-population: gfp-2025 active-personnel MNG 2025: 35,000,000 exceeds population, 3,281,700",
  ],
  [
    "a column in thousands",
    "gfp-2025",
    `UPDATE observation SET value = value / 1000 WHERE ${figures("gfp-2025", "population")}`,
    "units-like-others: gfp-2025 population: half of its 145 countries stand at",
  ],
  [
    "a shifted component of CINC",
    "cow-nmc-7.0",
    `${set("cow-nmc-7.0", "active-personnel", "value * 2")} AND year = 2022`,
    "cinc-recomputed: cow-nmc-7.0 cinc MNG 2022: is not the mean of its shares",
  ],
  [
    "an extract that grew",
    "sipri-milex-2024",
    `INSERT INTO observation (indicator_id, iso3, year, release_id, value, standing)
     SELECT indicator_id, iso3, year - 300, release_id, value, standing FROM observation
     WHERE ${figures("sipri-milex-2024", "military-spending-usd")} AND value IS NOT NULL`,
    "extract-share: sipri-milex-2024: passes on",
  ],
  [
    "more fighters than aircraft",
    "gfp-2025",
    set("gfp-2025", "fighter-aircraft", "500"),
    "part-within-whole: gfp-2025 fighter-aircraft MNG 2025: 500 exceeds aircraft-total, ",
  ],
  [
    "spending that is not its share of GDP",
    "sipri-milex-2024",
    `${set("sipri-milex-2024", "military-spending-usd", "value * 8.8")} AND year = 2023`,
    "products-agree: sipri-milex-2024 military-spending-usd MNG 2023: ",
  ],
  [
    "a digit too many in one year",
    "world-bank-wdi-2026-07-01",
    `${set("world-bank-wdi-2026-07-01", "population", "value * 11")} AND year = 2000`,
    "steady-years: world-bank-wdi-2026-07-01 population MNG 2000: ",
  ],
  [
    "a digit too many in one edition",
    "gfp-2026",
    set("gfp-2026", "tanks", "value * 100"),
    "steady-editions: gfp-2026 tanks MNG 2026: ",
  ],
  [
    "an indicator that vanished",
    "gfp-2026",
    `DELETE FROM observation WHERE ${figures("gfp-2026", "tanks")}`,
    "coverage-kept: gfp-2026 tanks: tells nothing any more of the 145 countries of gfp-2025",
  ],
])("finds %s", async (_, release, tampering, expected) => {
  const found = await findAfter(release, tampering);
  expect(found.filter((line) => line.startsWith(expected))).not.toEqual([]);
});

it("refuses a release with the place of every fault, and says what else it looked at", async () => {
  const { id } = await getRelease("gfp-2025");
  await client.query("BEGIN");
  const reports = await checkRelease(client, id, rules);
  expect(reports.length).toBeGreaterThan(15);
  await client.query(set("gfp-2025", "active-personnel", "35000000"));
  await client.query(set("gfp-2025", "tanks", "-420"));
  const failure = await checkRelease(client, id, rules).catch((error: unknown) => error);
  await client.query("ROLLBACK");
  expect(failure).toBeInstanceOf(ImportError);
  const rows = failure instanceof ImportError ? failure.rows : [];
  expect(rows.map(({ column, value, problem }) => [column, value, problem])).toEqual([
    ["value", "-420", "is below 0 (tanks MNG 2025, not-negative)"],
    [
      ...["value", "35000000"],
      "35,000,000 exceeds population, 3,281,700 (active-personnel MNG 2025, people-within-population)",
    ],
  ]);
  expect(rows.every(({ line }) => line > 1)).toBe(true);
});

it("stores nothing of a release brought in by hand whose ranks have a gap", async () => {
  const figure: FigureToStore = {
    ...{ indicator: "tanks", iso3: "MNG", year: 2025, value: 420, low: null, high: null },
    ...{ standing: "reported", note: null, line: 2 },
  };
  const entries = [1, 3].map((rank) => ({
    ...{ iso3: rank === 1 ? "USA" : "MNG", rank, score: null, line: rank + 1 },
  }));
  const storing = storeRelease(
    client,
    {
      source: {
        ...{ slug: "own-list", publisher: "P", title: "T", shortName: "S", termsNote: "own" },
        ...{ address: "https://example.org", terms: "open" },
      },
      release: {
        ...{ version: "1", published: null, retrieved: "2026-11-01", via: null },
        ...{ sha256: "0".repeat(64), citation: "C", yearBasis: "measured" },
      },
      publisherFiles: [{ name: "own.csv", sha256: "0".repeat(64) }],
      contentSha256: "1",
      figures: (async function* () {
        yield [figure];
      })(),
      rankings: [{ edition: 2025, rankedCountries: 2, file: "own.csv", entries }],
      definition: "As counted there.",
      supersedes: null,
    },
    "catalog",
  );
  await expect(storing).rejects.toThrow("own.csv, line 1, column row: “3” has rank 3, and 1 stand");
  const { rowCount } = await client.query("SELECT FROM source WHERE slug = 'own-list'");
  expect(rowCount).toBe(0);
});

it("names every release that the store does not have", async () => {
  await expect(checkStore(database.connectionString, ["gfp-1999", "x"], rules)).rejects.toThrow(
    "No release is known as “gfp-1999”, “x”.",
  );
});
