import { readNow } from "./read";

/** Whether a table of the export has a row. */
export interface FilledTables {
  rankings: boolean;
  ties: boolean;
  missions: boolean;
}

/**
 * Which tables have a row of some releases, without reading the rows.
 *
 * @param codes countries of which a row must be; any where absent
 */
export async function findFilledTables(
  releaseIds: readonly number[],
  codes: readonly string[] | undefined,
): Promise<FilledTables> {
  const releases = [...releaseIds];
  const countries = [...(codes ?? [])];
  const isAny = codes === undefined;
  const [filled] = await readNow(
    (client) => client.$queryRaw<FilledTables[]>`
      SELECT
        EXISTS (SELECT FROM ranking_entry JOIN ranking_edition ON ranking_edition.id = edition_id
          WHERE release_id = ANY(${releases}::int[])
            AND (${isAny} OR iso3 = ANY(${countries}::char(3)[]))) AS rankings,
        EXISTS (SELECT FROM tie WHERE release_id = ANY(${releases}::int[])
            AND (${isAny} OR iso3 = ANY(${countries}::char(3)[]))) AS ties,
        EXISTS (SELECT FROM mission_presence WHERE release_id = ANY(${releases}::int[])
            AND (${isAny} OR iso3 = ANY(${countries}::char(3)[]))) AS missions`,
  );
  if (filled === undefined) throw new Error("the store did not tell which tables are filled");
  return filled;
}
