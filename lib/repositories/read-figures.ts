import { Prisma } from "@/lib/database/generated/client";
import type { Standing } from "@/lib/domain/observation";
import { read } from "./read";

/** One country's figure of one indicator, keys as the store gives them. */
export interface FigureRow {
  indicatorId: number;
  iso3: string;
  year: number;
  releaseId: number;
  value: number | null;
  low: number | null;
  high: number | null;
  standing: Standing;
  note: string | null;
  disputeFactor: number | null;
}

/** Which year's figures are wanted; without `year` each country's newest. */
export interface WantedYear {
  year?: number;
  /** How many years from it a figure may lie; 0 where absent. */
  within?: number;
}

/**
 * For each indicator and country one figure, by the first of the indicator's preferred sources that
 * speaks about the country in the years wanted.
 *
 * A measured year goes before "not reported", and then the newest, or the one nearest to the year
 * wanted (at equal distance the earlier). A pair that no preferred source speaks about is absent.
 */
export async function readFigures(
  indicatorIds: readonly number[],
  codes: readonly string[],
  wanted: WantedYear,
): Promise<FigureRow[]> {
  return read(
    (client) => client.$queryRaw<FigureRow[]>`
      SELECT DISTINCT ON (s.indicator_id, c.iso3) ${FIGURE}
      FROM ${pickFigures(codes, wanted)}
      WHERE s.preference IS NOT NULL AND s.indicator_id = ANY(${[...indicatorIds]}::smallint[])
      ORDER BY s.indicator_id, c.iso3, s.preference`,
  );
}

/**
 * The same by every source that speaks about a country, those without a preference too: for each
 * indicator, country and source one figure, chosen among the source's own as above.
 */
export async function readVoices(
  indicatorIds: readonly number[],
  codes: readonly string[],
  wanted: WantedYear,
): Promise<FigureRow[]> {
  return read(
    (client) => client.$queryRaw<FigureRow[]>`
      SELECT ${FIGURE} FROM ${pickFigures(codes, wanted)}
      WHERE s.indicator_id = ANY(${[...indicatorIds]}::smallint[])
      ORDER BY s.indicator_id, c.iso3, s.preference NULLS LAST, s.source_id`,
  );
}

const FIGURE = Prisma.sql`
  s.indicator_id AS "indicatorId", c.iso3, f.year, f.release_id AS "releaseId",
  f.value, f.low, f.high, f.standing::text, f.note, d.factor AS "disputeFactor"`;

/** Each source's figure of each country, as `f`; `s` is the source and `c` the country. */
function pickFigures(codes: readonly string[], { year, within = 0 }: WantedYear): Prisma.Sql {
  const wanted =
    year === undefined
      ? Prisma.empty
      : Prisma.sql`AND o.year BETWEEN ${year - within}::smallint AND ${year + within}::smallint`;
  const nearest =
    year === undefined
      ? Prisma.sql`o.year DESC`
      : Prisma.sql`abs(o.year - ${year}::smallint), o.year`;
  return Prisma.sql`indicator_source s
      CROSS JOIN unnest(${[...codes]}::char(3)[]) AS c(iso3)
      CROSS JOIN LATERAL (
        SELECT o.year, o.release_id, o.value, o.low, o.high, o.standing, o.note
        FROM observation o JOIN release r ON r.id = o.release_id
        WHERE o.indicator_id = s.indicator_id AND o.iso3 = c.iso3 AND r.source_id = s.source_id
          AND r.superseded_by_id IS NULL ${wanted}
        ORDER BY o.standing IN ('not-reported', 'not-applicable', 'not-parsed'), ${nearest},
                 o.release_id DESC LIMIT 1
      ) f
      LEFT JOIN figure_dispute d ON d.indicator_id = s.indicator_id AND d.iso3 = c.iso3
                                AND d.year = f.year AND d.release_id = f.release_id`;
}
