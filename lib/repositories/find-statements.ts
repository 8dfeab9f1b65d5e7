import { isMeasured, type Standing } from "@/lib/domain/observation";
import { findSpread } from "@/lib/domain/spread";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type Catalog, getCatalog, getCountries, getIndicators, toReleases } from "./catalog";
import { read } from "./read";

interface StatementRow {
  year: number;
  releaseId: number;
  value: number | null;
  low: number | null;
  high: number | null;
  standing: Standing;
  note: string | null;
  line: number | null;
  disputeFactor: number | null;
}

/**
 * All that any source in force says about one indicator of one country, source by source in the
 * indicator's order of preference, and how far apart they stand.
 *
 * Sources that share an origin are one in this: a copy does not confirm what it was copied from.
 * The source shown by default is the first with a preference that speaks about the country at all.
 *
 * @throws UnknownEntry naming an unknown country or indicator
 */
export async function findStatements(request: { indicator: string; country: string }) {
  const catalog = await getCatalog();
  const [country] = getCountries(catalog, [request.country]);
  const [known] = getIndicators(catalog, [request.indicator]);
  if (known === undefined) throw new UnknownEntry("indicator", [request.indicator]);
  if (country === undefined) throw new UnknownEntry("country", [request.country]);
  const rows = await readStatements(known.id, country.iso3);
  const { id: _id, sources: speakers, ...indicator } = known;

  const origins = new Map(speakers.map(({ source, origin }) => [source, origin]));
  const statements = rows.flatMap(({ releaseId, ...figure }) => {
    const release = catalog.releases.get(releaseId);
    if (release === undefined) return [];
    const { slug, source } = release;
    return [{ ...figure, source, origin: origins.get(source) ?? null, release: slug }];
  });
  const sources = speakers.flatMap(({ source: slug, preference, definition, origin }) => {
    const source = catalog.sources.get(slug);
    const points = statements
      .filter((each) => each.source === slug)
      .map(({ source: _source, origin: _origin, ...point }) => point);
    if (source === undefined || points.length === 0) return [];
    const { shortName, publisher, title } = source;
    return [
      {
        ...{ source: slug, shortName, publisher, title, preference, definition, points },
        origin: toOrigin(catalog, origin),
      },
    ];
  });
  return {
    data: {
      indicator,
      country: { iso3: country.iso3, name: country.name },
      sources,
      shown: sources.find(({ preference }) => preference !== null)?.source ?? null,
      spread: findSpread(statements.filter(isMeasured)),
    },
    meta: {
      releases: toReleases(
        catalog,
        rows.map(({ releaseId }) => releaseId),
      ),
      dataVersion: catalog.version,
    },
  };
}

function toOrigin(catalog: Catalog, slug: string | null) {
  const source = catalog.sources.get(slug ?? "");
  return source === undefined ? null : { source: source.slug, shortName: source.shortName };
}

async function readStatements(indicatorId: number, iso3: string): Promise<StatementRow[]> {
  return read(
    (client) => client.$queryRaw<StatementRow[]>`
      SELECT o.year, o.release_id AS "releaseId", o.value, o.low, o.high, o.standing::text, o.note,
             o.line, d.factor AS "disputeFactor"
      FROM observation o
      JOIN release r ON r.id = o.release_id AND r.superseded_by_id IS NULL
      LEFT JOIN figure_dispute d ON d.indicator_id = o.indicator_id AND d.iso3 = o.iso3
                                AND d.year = o.year AND d.release_id = o.release_id
      WHERE o.indicator_id = ${indicatorId}::smallint AND o.iso3 = ${iso3}::char(3)
      ORDER BY o.year, r.retrieved, r.id`,
  );
}
