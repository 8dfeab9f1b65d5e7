import type { Client } from "pg";

/** How many years each country has a figure of each indicator by each release. */
const YEARS = 20;
const LAST_YEAR = 2024;

/** A store of a size: twenty-fold more figures are four times the indicators by five releases, or alike. */
export interface Size {
  observations: number;
  indicators: number;
  /** Of the one series: all but the newest are superseded, as in a store that was kept for years. */
  releases: number;
}

/**
 * The store's dimensions for about so many figures: up to five releases, each of which superseded the
 * one before, and as many indicators as it then takes.
 */
export function toSize(wanted: number, base: number, countries: number): Size {
  const releases = Math.min(5, Math.max(1, Math.round(Math.sqrt(wanted / base))));
  const indicators = Math.ceil(wanted / (countries * YEARS * releases));
  return { observations: indicators * countries * YEARS * releases, indicators, releases };
}

/**
 * Takes every figure out and puts generated ones in, made by the database itself: the same table, the
 * same keys, a range in one of seven, "not reported" in one of thirteen.
 *
 * @returns the indicators' slugs
 */
export async function fillObservations(client: Client, size: Size): Promise<string[]> {
  // References are right by construction; checking each of twenty million would take longer than all else.
  await client.query("SET session_replication_role = replica");
  await client.query("TRUNCATE observation, figure_dispute, release_coverage");
  await client.query("DELETE FROM indicator WHERE slug LIKE 'scale-%'");
  await client.query(
    "DELETE FROM indicator_source WHERE source_id = (SELECT id FROM source WHERE slug = 'scale')",
  );
  await client.query("DELETE FROM release WHERE slug LIKE 'scale-%'");
  await client.query("DELETE FROM source WHERE slug = 'scale'");
  await client.query(
    `INSERT INTO source (slug, publisher, title, short_name, address, terms, terms_note, carried)
     VALUES ('scale', 'Scale', 'Scale', 'Scale', 'https://example.org', 'open', 'Any use', false)`,
  );
  await client.query(
    `INSERT INTO release (slug, source_id, version, retrieved, sha256, citation, year_basis,
                          content_sha256, carried, loaded_at)
     SELECT 'scale-' || n, s.id, n::text, '2026-11-01', '', 'Scale', 'measured', '', false, now()
     FROM source s, generate_series(1, $1::int) n WHERE s.slug = 'scale'`,
    [size.releases],
  );
  await client.query(
    `UPDATE release r SET superseded_by_id = next.id FROM release next
     WHERE r.slug LIKE 'scale-%' AND next.slug = 'scale-' || (r.version::int + 1)`,
  );
  await client.query(
    `INSERT INTO indicator (slug, name, unit, domain, direction, definition, position)
     SELECT 'scale-' || n, 'Scale ' || n, 'people', 'manpower', 'higher-is-stronger', 'Generated.',
            10000 + n
     FROM generate_series(1, $1::int) n`,
    [size.indicators],
  );
  await client.query(
    `INSERT INTO indicator_source (indicator_id, source_id, preference, definition, carried)
     SELECT i.id, s.id, 1, 'Generated.', false FROM indicator i, source s
     WHERE i.slug LIKE 'scale-%' AND s.slug = 'scale'`,
  );
  const { rows: releases } = await client.query<{ id: number }>(
    "SELECT id FROM release WHERE slug LIKE 'scale-%' ORDER BY id",
  );
  // One after the other, as they are loaded over the years: the figures of one release lie together.
  for (const { id } of releases) await fillRelease(client, id);
  await client.query("SET session_replication_role = DEFAULT");
  await client.query("VACUUM ANALYZE");
  await client.query("CHECKPOINT");
  const { rows } = await client.query<{ slug: string }>(
    "SELECT slug FROM indicator WHERE slug LIKE 'scale-%' ORDER BY id",
  );
  return rows.map(({ slug }) => slug);
}

async function fillRelease(client: Client, release: number): Promise<void> {
  await client.query(
    `INSERT INTO observation (indicator_id, iso3, year, release_id, value, low, high, standing, line)
     SELECT i.id, c.iso3, y, $3,
            CASE WHEN h % 13 > 0 THEN h END,
            CASE WHEN h % 13 > 0 AND h % 7 = 0 THEN h / 2.0 END,
            CASE WHEN h % 13 > 0 AND h % 7 = 0 THEN h * 2.0 END,
            (CASE WHEN h % 13 > 0 THEN 'reported' ELSE 'not-reported' END)::standing, 1
     FROM (SELECT id FROM indicator WHERE slug LIKE 'scale-%' ORDER BY id) i
     CROSS JOIN (SELECT iso3 FROM country ORDER BY iso3) c
     CROSS JOIN generate_series($1::int, $2::int) y
     CROSS JOIN LATERAL (SELECT hashtext(i.id || c.iso3 || y) & 2147483647 AS h) hashed`,
    [LAST_YEAR - YEARS + 1, LAST_YEAR, release],
  );
}
