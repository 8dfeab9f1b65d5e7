import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectWriter } from "@/lib/database/writer";
import { type ComparableFigure, DISPUTE_RULE, findFactor, isDispute } from "@/lib/domain/dispute";
import { findDisputes } from "@/lib/repositories/find-disputes";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";

let small: TestDatabase;
let whole: TestDatabase;
let client: Client;

/** Release 4 is read no longer: 3 stands in its place. */
const SOURCE_OF: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 2, 5: 3, 6: 4 };
const SUPERSEDED = 4;
/** The fourth source passes on what the first one says. */
const ORIGIN_OF: Readonly<Record<number, number>> = { 4: 1 };
const toOrigin = (source = 0) => ORIGIN_OF[source] ?? source;

beforeAll(async () => {
  small = await createTestDatabase({ dataset: false });
  whole = await createTestDatabase({ dataset: true });
  client = await connectWriter(small.connectionString);
  await client.query(`
    INSERT INTO country (iso3, iso2, name, names, region, subregion)
    VALUES ('MNG', 'MN', 'Mongolia', '{}', 'Asia', 'Eastern Asia'),
           ('RUS', 'RU', 'Russia', '{}', 'Europe', 'Eastern Europe');
    INSERT INTO source (id, slug, publisher, title, short_name, address, terms, terms_note)
    SELECT n, 'source-' || n, 'P', 'T', 'S', 'https://example.org', 'open', 'open'
    FROM generate_series(1, 4) n;
    INSERT INTO release (id, slug, source_id, version, retrieved, sha256, citation, year_basis,
                         content_sha256, loaded_at)
    SELECT id, 'release-' || id, source_id, id, '2026-11-01', '', 'C', 'measured', '', now()
    FROM (VALUES (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 4)) row (id, source_id);
    UPDATE release SET superseded_by_id = 3 WHERE id = ${SUPERSEDED};
    INSERT INTO indicator (id, slug, name, unit, domain, direction, definition, position)
    VALUES (1, 'tanks', 'Tanks', 'vehicles', 'land', 'neither', 'D', 0);
    INSERT INTO indicator_source (indicator_id, source_id, preference, definition, origin_id)
    VALUES (1, 1, 1, '', NULL), (1, 2, 2, '', NULL), (1, 3, 3, '', NULL), (1, 4, 4, '', 1)`);
}, 120_000);
afterAll(async () => {
  await client.end();
  await small.drop();
  await whole.drop();
});

interface Figure extends ComparableFigure {
  iso3: string;
  year: number;
  release: number;
}

const size = fc.constantFrom(0, 1, 2, 3, 10, 15, 16, 100);
const comparable: fc.Arbitrary<ComparableFigure> = fc.oneof(
  size.map((value) => ({ value, low: null, high: null })),
  fc.constant({ value: null, low: null, high: null }),
  fc.tuple(size, size).map(([one, other]) => ({
    ...{ value: null, low: Math.min(one, other), high: Math.max(one, other) },
  })),
);
const figures: fc.Arbitrary<Figure[]> = fc.uniqueArray(
  fc
    .record({
      iso3: fc.constantFrom("MNG", "RUS"),
      year: fc.integer({ min: 2018, max: 2023 }),
      release: fc.constantFrom(1, 2, 3, 4, 5, 6),
      figure: comparable,
    })
    .map(({ figure, ...key }) => ({ ...key, ...figure })),
  { maxLength: 24, selector: ({ iso3, year, release }) => `${iso3} ${year} ${release}` },
);

/** The rule in words: of each other source of another origin the nearest year, the later of two, the newer release. */
function computeDisputes(all: readonly Figure[]): [string, number][] {
  const speaking = all.filter(
    (each) => each.release !== SUPERSEDED && findFactor(each, each) !== null,
  );
  return speaking
    .flatMap((one): [string, number][] => {
      const factors = [1, 2, 3, 4]
        .filter((source) => toOrigin(source) !== toOrigin(SOURCE_OF[one.release]))
        .flatMap((source) => {
          const [nearest] = speaking
            .filter(({ release, iso3 }) => SOURCE_OF[release] === source && iso3 === one.iso3)
            .filter(({ year }) => Math.abs(year - one.year) <= DISPUTE_RULE.years)
            .toSorted(
              (a, b) =>
                Math.abs(a.year - one.year) - Math.abs(b.year - one.year) ||
                b.year - a.year ||
                b.release - a.release,
            );
          const factor = nearest === undefined ? null : findFactor(one, nearest);
          return factor !== null && isDispute(factor) ? [factor] : [];
        });
      const key = `${one.iso3} ${one.year} ${one.release}`;
      return factors.length === 0 ? [] : [[key, Math.max(...factors)]];
    })
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

it("finds in the store exactly the disputes that the rule makes of the figures", async () => {
  await fc.assert(
    fc.asyncProperty(figures, async (all) => {
      await client.query("DELETE FROM observation");
      await client.query(
        `INSERT INTO observation (indicator_id, iso3, year, release_id, value, low, high, standing)
         SELECT 1, iso3, year, release, value, low, high,
                CASE WHEN coalesce(value, low) IS NULL THEN 'not-reported' ELSE 'reported' END::standing
         FROM jsonb_to_recordset($1::jsonb) AS row (iso3 text, year smallint, release int,
              value float8, low float8, high float8)`,
        [JSON.stringify(all)],
      );
      await client.query("BEGIN");
      await findDisputes(client);
      await client.query("COMMIT");
      const { rows } = await client.query<{ key: string; factor: number }>(
        `SELECT iso3 || ' ' || year || ' ' || release_id AS key, factor
         FROM figure_dispute ORDER BY 1`,
      );
      expect(rows.map(({ key, factor }) => [key, factor])).toEqual(computeDisputes(all));
    }),
    { numRuns: 150 },
  );
});

it("finds GFP's personnel of Mongolia disputed, and its budgets of 2026 that are far from SIPRI's", async () => {
  const dataset = await connectWriter(whole.connectionString);
  const { rows } = await dataset.query<{ release: string; indicator: string; iso3: string }>(
    `SELECT r.slug AS release, i.slug AS indicator, d.iso3
     FROM figure_dispute d JOIN release r ON r.id = d.release_id
     JOIN indicator i ON i.id = d.indicator_id WHERE r.slug LIKE 'gfp-%'`,
  );
  await dataset.end();
  const disputed = new Set(rows.map((row) => `${row.release} ${row.indicator} ${row.iso3}`));
  expect(disputed).toContain("gfp-2024 active-personnel MNG");
  for (const iso3 of ["MNG", "AGO", "ZWE", "NIC", "KAZ", "LVA", "CIV"]) {
    expect(disputed).toContain(`gfp-2026 military-spending-usd ${iso3}`);
  }
});
