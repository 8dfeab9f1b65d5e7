import type { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { connectWriter } from "@/lib/database/writer";
import { withTestDatabase } from "@/tests/helpers/database";

const database = withTestDatabase({ dataset: false });
let client: Client;

beforeAll(async () => {
  client = await connectWriter(database.connectionString);
});

afterAll(async () => {
  await client.end();
});

beforeEach(async () => {
  await client.query("begin");
  await client.query(`
    insert into country (iso3, iso2, name, names, region, subregion)
      values ('MNG', 'MN', 'Mongolia', '{}', 'Asia', 'Eastern Asia');
    insert into source (slug, publisher, title, short_name, address, terms, terms_note)
      values ('s', 'S', 'S', 'S', 'https://example.org', 'open', '');
    insert into release (slug, source_id, version, retrieved, sha256, citation, year_basis, content_sha256, loaded_at)
      select 's-1', id, '1', '2026-01-01', '', '', 'measured', '', now() from source;
    insert into indicator (slug, name, unit, domain, direction, definition, position)
      values ('tanks', 'Tanks', 'vehicles', 'land', 'higher-is-stronger', '', 1);`);
});

afterEach(async () => {
  await client.query("rollback");
});

interface Figures {
  value?: number;
  low?: number;
  high?: number;
  standing?: string;
}

function observe({ value, low, high, standing = "reported" }: Figures): Promise<unknown> {
  return client.query(
    `insert into observation (indicator_id, iso3, year, release_id, value, low, high, standing)
     select indicator.id, 'MNG', 2024, release.id, $1, $2, $3, $4::standing from indicator, release`,
    [value, low, high, standing],
  );
}

it.each<Figures>([
  { value: 0 },
  { value: 420, standing: "estimated" },
  { low: 9_000, high: 35_000, standing: "disputed" },
  { value: 10_000, low: 9_000, high: 35_000 },
  { standing: "not-reported" },
  { standing: "not-applicable" },
])("stores the observation %j", async (figures) => {
  await expect(observe(figures)).resolves.toBeDefined();
});

it.each<[string, Figures]>([
  ["has_a_figure", {}],
  ["has_a_figure", { value: 0, standing: "not-reported" }],
  ["has_a_figure", { low: 1, high: 2, standing: "not-applicable" }],
  ["both_ends", { low: 1 }],
  ["both_ends", { value: 3, high: 2 }],
  ["in_order", { low: 2, high: 1 }],
  ["in_its_range", { value: 3, low: 1, high: 2 }],
  ["finite", { value: Number.NaN }],
  ["finite", { value: Number.POSITIVE_INFINITY }],
  ["finite", { low: 1, high: Number.NaN }],
])("refuses an observation that breaks the rule %s: %j", async (rule, figures) => {
  await expect(observe(figures)).rejects.toThrow(rule);
});

/** An order of which nothing was delivered, but for the changes given in SQL. */
function transferSql({
  recipient = "'X'",
  ordered = "20",
  delivered = "0",
  years = "'{}'",
  tiv = "0",
}) {
  return `insert into arms_transfer
    (release_id, line, recipient, supplier, order_year, order_year_estimated, ordered,
     ordered_estimated, designation, description, delivered, delivered_estimated, delivery_years,
     status, tiv_delivered)
    select id, 2, ${recipient}, 'Y', 2023, false, ${ordered}, false, 'L-ATV', '', ${delivered},
           false, ${years}, 'new', ${tiv} from release`;
}

it("stores an order of which nothing was delivered", async () => {
  await expect(client.query(transferSql({}))).resolves.toBeDefined();
});

it.each([
  ["country_iso3", `update country set iso3 = 'mng'`],
  ["country_iso2", `update country set iso2 = 'M1'`],
  ["country_area", `update country set area_km2 = 0`],
  ["between_two", `insert into land_border values ('MNG', 'MNG', 1)`],
  [
    "counts_from_one",
    `insert into indicator_source select i.id, s.id, 0, '' from indicator i, source s`,
  ],
  [
    "ranks_someone",
    `insert into ranking_edition (source_id, edition, ranked_countries, release_id, file)
     select source_id, 2025, 0, id, 'rankings.csv' from release`,
  ],
  [
    "names_its_file",
    `insert into ranking_edition (source_id, edition, ranked_countries, release_id, file)
     select source_id, 2025, 1, id, '' from release`,
  ],
  [
    "rank_counts_from_one",
    `with e as (insert into ranking_edition (source_id, edition, ranked_countries, release_id, file)
       select source_id, 2025, 145, id, 'rankings.csv' from release returning id)
     insert into ranking_entry select id, 'MNG', 0, null, 2 from e`,
  ],
  [
    "line_counts_from_one",
    `with e as (insert into ranking_edition (source_id, edition, ranked_countries, release_id, file)
       select source_id, 2025, 145, id, 'rankings.csv' from release returning id)
     insert into ranking_entry select id, 'MNG', 1, null, 0 from e`,
  ],
  [
    "why_it_failed",
    `insert into import_run (release_slug, status, started_at, finished_at, observations, rankings)
     values ('s-1', 'failed', now(), now(), 0, 0)`,
  ],
  [
    "tie_is_between_two",
    `insert into tie (iso3, kind, other_iso3, first_year, last_year, release_id, line)
     select 'MNG', 'consultation', 'MNG', 2018, 2018, id, 2 from release`,
  ],
  [
    "tie_ends_after_it_began",
    `insert into tie (iso3, kind, other_iso3, first_year, last_year, release_id, line)
     select 'MNG', 'consultation', 'MNG', 2018, 2017, id, 2 from release`,
  ],
  [
    "is_somewhere",
    `insert into mission_presence (iso3, year, mission, release_id, locations, line)
     select 'MNG', 2013, 'UNMISS', id, 0, 2 from release`,
  ],
  ["names_its_parties", transferSql({ recipient: "''" })],
  ["pieces_are_not_negative", transferSql({ ordered: "-1" })],
  ["values_are_finite", transferSql({ tiv: "'Infinity'" })],
  ["delivery_has_its_years", transferSql({ delivered: "20" })],
  ["delivery_has_its_years", transferSql({ years: "'{2023}'" })],
  ["delivery_has_its_years", transferSql({ years: "null" })],
  ["one_row", `insert into dataset_state values (2, 'x', now())`],
])("keeps the rule %s", async (rule, sql) => {
  await expect(client.query(sql)).rejects.toThrow(rule);
});
