import type { Client } from "pg";
import { loadEvents } from "./load-events";
import type { DatasetCatalog } from "./read-dataset-catalog";

/** Keys that the store gave to what the dataset names by slug. */
export interface CatalogIds {
  sources: ReadonlyMap<string, number>;
  indicators: ReadonlyMap<string, number>;
}

/**
 * Brings countries, borders, sources, indicators and records of events in the store to what the catalog says.
 *
 * What stays keeps its key. What is gone from the catalog goes with its figures; then every
 * release is loaded again, should it come back. Groups come last of all: see load-groups.
 * To be called inside a transaction.
 */
export async function loadCatalog(client: Client, catalog: DatasetCatalog): Promise<CatalogIds> {
  await loadCountries(client, catalog);
  const sources = await loadSources(client, catalog);
  const indicators = await loadIndicators(client, catalog, sources);
  await loadRenamed(client, catalog, indicators);
  await loadEvents(client, catalog.events);
  return { sources, indicators };
}

async function loadCountries(
  client: Client,
  { countries, landBorders }: DatasetCatalog,
): Promise<void> {
  const gone = await client.query("DELETE FROM country WHERE iso3 <> ALL($1::text[])", [
    countries.map(({ iso3 }) => iso3),
  ]);
  if (gone.rowCount) await forgetContents(client);
  await client.query(
    `INSERT INTO country (iso3, iso2, name, names, region, subregion, landlocked, area_km2)
     SELECT iso3, iso2, name, names, region, subregion, landlocked, "areaKm2"
     FROM jsonb_to_recordset($1::jsonb) AS row (iso3 text, iso2 text, name text, names jsonb,
          region text, subregion text, landlocked boolean, "areaKm2" double precision)
     ON CONFLICT (iso3) DO UPDATE SET (iso2, name, names, region, subregion, landlocked, area_km2)
       = (excluded.iso2, excluded.name, excluded.names, excluded.region, excluded.subregion,
          excluded.landlocked, excluded.area_km2)`,
    [JSON.stringify(countries)],
  );
  await client.query("DELETE FROM land_border");
  await client.query(
    `INSERT INTO land_border (iso3, neighbour, length_km)
     SELECT iso3, neighbour, "lengthKm"
     FROM jsonb_to_recordset($1::jsonb)
          AS row (iso3 text, neighbour text, "lengthKm" double precision)`,
    [JSON.stringify(landBorders)],
  );
}

async function loadSources(
  client: Client,
  { sources }: DatasetCatalog,
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ id: number; slug: string }>(
    `INSERT INTO source (slug, publisher, title, short_name, address, terms, terms_note)
     SELECT slug, publisher, title, "shortName", address, terms::terms, "termsNote"
     FROM jsonb_to_recordset($1::jsonb) AS row (slug text, publisher text, title text,
          "shortName" text, address text, terms text, "termsNote" text)
     ON CONFLICT (slug) DO UPDATE SET (publisher, title, short_name, address, terms, terms_note)
       = (excluded.publisher, excluded.title, excluded.short_name, excluded.address,
          excluded.terms, excluded.terms_note), carried = true
     RETURNING id, slug`,
    [JSON.stringify(sources)],
  );
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

async function loadIndicators(
  client: Client,
  { indicators }: DatasetCatalog,
  sources: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const gone = await client.query("DELETE FROM indicator WHERE slug <> ALL($1::text[])", [
    indicators.map(({ slug }) => slug),
  ]);
  if (gone.rowCount) await forgetContents(client);
  const { rows } = await client.query<{ id: number; slug: string }>(
    `INSERT INTO indicator (slug, name, unit, domain, direction, definition, position)
     SELECT slug, name, unit, domain, direction::direction, definition, position
     FROM jsonb_to_recordset($1::jsonb) AS row (slug text, name text, unit text, domain text,
          direction text, definition text, position smallint)
     ON CONFLICT (slug) DO UPDATE SET (name, unit, domain, direction, definition, position)
       = (excluded.name, excluded.unit, excluded.domain, excluded.direction, excluded.definition,
          excluded.position)
     RETURNING id, slug`,
    [JSON.stringify(indicators.map((indicator, position) => ({ ...indicator, position })))],
  );
  const ids = new Map(rows.map(({ slug, id }) => [slug, id]));
  const links = indicators.flatMap(({ slug, sources: speakers }) =>
    speakers.map(({ source, preference, definition, origin }) => ({
      indicatorId: ids.get(slug),
      sourceId: sources.get(source),
      preference,
      definition,
      originId: origin ? sources.get(origin) : null,
    })),
  );
  await client.query("DELETE FROM indicator_source WHERE carried");
  await client.query(
    `INSERT INTO indicator_source (indicator_id, source_id, preference, definition, origin_id)
     SELECT "indicatorId", "sourceId", preference, definition, "originId"
     FROM jsonb_to_recordset($1::jsonb) AS row ("indicatorId" smallint, "sourceId" smallint,
          preference smallint, definition text, "originId" smallint)
     ON CONFLICT (indicator_id, source_id) DO UPDATE SET (preference, definition, origin_id, carried)
       = (excluded.preference, excluded.definition, excluded.origin_id, true)`,
    [JSON.stringify(links)],
  );
  return ids;
}

async function loadRenamed(
  client: Client,
  { renamed }: DatasetCatalog,
  indicators: ReadonlyMap<string, number>,
): Promise<void> {
  await client.query("DELETE FROM indicator_former_slug");
  await client.query(
    `INSERT INTO indicator_former_slug (slug, indicator_id)
     SELECT slug, "indicatorId" FROM jsonb_to_recordset($1::jsonb)
          AS row (slug text, "indicatorId" smallint)`,
    [
      JSON.stringify(
        renamed.map(({ from, to }) => ({ slug: from, indicatorId: indicators.get(to) })),
      ),
    ],
  );
}

/** Releases lost figures with what they were about: none counts as loaded any more. */
async function forgetContents(client: Client): Promise<void> {
  await client.query("UPDATE release SET content_sha256 = ''");
}
