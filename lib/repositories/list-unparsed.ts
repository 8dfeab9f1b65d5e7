import { getCatalog, getSources } from "./catalog";
import { toFilePlace } from "./get-release";
import { read } from "./read";

interface PassageRow {
  indicatorId: number;
  iso3: string;
  year: number;
  releaseId: number;
  carried: boolean;
  file: string | null;
  passage: string;
  line: number | null;
}

/**
 * Every passage of a source's releases in force that no figure could be read from, with the row
 * that keeps it; indicator by indicator in the order of the catalog, countries by name.
 *
 * @throws UnknownEntry for an unknown source
 */
export async function listUnparsed(source: string) {
  const catalog = await getCatalog();
  const [known] = getSources(catalog, [source]);
  const rows = await readPassages(known?.id ?? 0);
  return [...catalog.indicators.values()].flatMap(({ id, slug, name }) => {
    const passages = rows
      .filter(({ indicatorId }) => indicatorId === id)
      .flatMap(({ iso3, year, releaseId, carried, file, passage, line }) => {
        const release = catalog.releases.get(releaseId);
        if (release === undefined) return [];
        const row = {
          file: toFilePlace(release, { carried }, carried ? `${slug}.csv` : (file ?? "")),
          line,
        };
        const country = catalog.countries.get(iso3)?.name ?? iso3;
        return [{ iso3, country, year, release: release.slug, passage, row }];
      })
      .sort((one, other) => (one.country < other.country ? -1 : 1));
    return passages.length === 0 ? [] : [{ slug, name, passages }];
  });
}

async function readPassages(sourceId: number): Promise<PassageRow[]> {
  return read(
    (client) => client.$queryRaw<PassageRow[]>`
      SELECT o.indicator_id AS "indicatorId", o.iso3, o.year::int, o.release_id AS "releaseId",
             r.carried, r.files -> 0 ->> 'name' AS file, o.note AS passage, o.line
      FROM observation o JOIN release r ON r.id = o.release_id
      WHERE r.source_id = ${sourceId}::smallint AND r.superseded_by_id IS NULL
        AND o.standing = 'not-parsed'
      ORDER BY o.indicator_id, o.iso3, o.year`,
  );
}
