import { isMeasured, type Standing } from "@/lib/domain/observation";
import type { StatedFigure } from "@/lib/domain/spread";
import { type Catalog, getIndicators } from "./catalog";
import { read } from "./read";

/** One source's figure of a country and a year. */
export interface Stated extends StatedFigure {
  iso3: string;
  /** Slug of the release that says so. */
  release: string;
}

interface StatedRow {
  iso3: string;
  year: number;
  releaseId: number;
  value: number | null;
  low: number | null;
  high: number | null;
  standing: Standing;
}

/**
 * All figures that any source in force states of an indicator for some countries from a year on,
 * sources that are shown only when asked for included.
 *
 * @throws UnknownEntry naming an unknown indicator
 */
export async function listStated(
  catalog: Catalog,
  slug: string,
  codes: readonly string[],
  from: number,
): Promise<Stated[]> {
  const [indicator] = getIndicators(catalog, [slug]);
  if (indicator === undefined) return [];
  const origins = new Map(indicator.sources.map(({ source, origin }) => [source, origin]));
  const rows = await read(
    (client) => client.$queryRaw<StatedRow[]>`
      SELECT o.iso3, o.year, o.release_id AS "releaseId", o.value, o.low, o.high, o.standing::text
      FROM observation o
      JOIN release r ON r.id = o.release_id AND r.superseded_by_id IS NULL
      WHERE o.indicator_id = ${indicator.id}::smallint
        AND o.iso3 = ANY(${[...codes]}::char(3)[]) AND o.year >= ${from}::smallint
      ORDER BY o.iso3, o.year, r.retrieved, r.id`,
  );
  return rows.filter(isMeasured).flatMap(({ releaseId, standing: _standing, ...figure }) => {
    const release = catalog.releases.get(releaseId);
    if (release === undefined) return [];
    const { slug: named, source } = release;
    return [{ ...figure, source, origin: origins.get(source) ?? null, release: named }];
  });
}
