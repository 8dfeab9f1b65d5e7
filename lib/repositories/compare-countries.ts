import { Prisma } from "@/lib/database/generated/client";
import type { ComparedFigure, ComparedIndicator } from "@/lib/domain/comparison";
import { isMeasured, type Standing } from "@/lib/domain/observation";
import { getCatalog, getCountries, getIndicators, toReleases } from "./catalog";
import { read } from "./read";

interface NewestRow {
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

/**
 * Each country's newest figure for each indicator, with its ratio to the first country's.
 *
 * Of the sources that an indicator prefers, the first that speaks about the country is shown, with
 * its newest measured year. Where that source says "not reported" for every year, so do we:
 * another's older guess would hide that. A source without a preference is never asked; a figure that
 * is absent altogether is absent here, not zero.
 *
 * @param request country: ISO 3166-1 alpha-3 codes; indicator: slugs, all where absent
 * @throws UnknownEntry naming unknown codes or slugs
 */
export async function compareCountries(request: {
  country: readonly string[];
  indicator?: readonly string[];
}) {
  const catalog = await getCatalog();
  const countries = getCountries(catalog, request.country);
  const indicators = getIndicators(catalog, request.indicator ?? [...catalog.indicators.keys()]);
  const rows = await readNewest(
    indicators.map(({ id }) => id),
    countries.map(({ iso3 }) => iso3),
  );
  const newest = new Map(rows.map((row) => [`${row.indicatorId} ${row.iso3}`, row]));

  const compared: ComparedIndicator[] = indicators.map(
    ({ id, sources: _sources, ...indicator }) => {
      const figures = countries.map(({ iso3, name }) => {
        const row = newest.get(`${id} ${iso3}`);
        return {
          iso3,
          name,
          value: row?.value ?? null,
          low: row?.low ?? null,
          high: row?.high ?? null,
          year: row?.year ?? null,
          standing: row?.standing ?? null,
          note: row?.note ?? null,
          disputeFactor: row?.disputeFactor ?? null,
          release: row === undefined ? null : (catalog.releases.get(row.releaseId)?.slug ?? null),
        };
      });
      return { ...indicator, figures: withRatios(figures) };
    },
  );
  return {
    data: compared,
    meta: {
      countries: countries.map(({ iso3 }) => iso3),
      releases: toReleases(
        catalog,
        rows.map(({ releaseId }) => releaseId),
      ),
      dataVersion: catalog.version,
    },
  };
}

function withRatios(figures: readonly Omit<ComparedFigure, "ratio">[]): ComparedFigure[] {
  const base = figures[0]?.value ?? null;
  return figures.map((figure) => ({
    ...figure,
    ratio:
      base === null || base === 0 || figure.value === null || !measured(figure)
        ? null
        : figure.value / base,
  }));
}

function measured({ standing }: { standing: Standing | null }): boolean {
  return standing !== null && isMeasured({ standing });
}

/** For each indicator, country and preferred source one backward step along the key of `observation`, then the best source. */
async function readNewest(indicatorIds: readonly number[], codes: readonly string[]) {
  const newestOf = (condition: Prisma.Sql) => Prisma.sql`
    SELECT o.year, o.release_id, o.value, o.low, o.high, o.standing, o.note
    FROM observation o JOIN release r ON r.id = o.release_id
    WHERE o.indicator_id = s.indicator_id AND o.iso3 = c.iso3 AND r.source_id = s.source_id
      AND r.superseded_by_id IS NULL AND ${condition}
    ORDER BY o.year DESC, o.release_id DESC LIMIT 1`;
  const unmeasured = Prisma.sql`o.standing IN ('not-reported', 'not-applicable', 'not-parsed')`;
  return read(
    (client) => client.$queryRaw<NewestRow[]>`
      SELECT DISTINCT ON (s.indicator_id, c.iso3)
             s.indicator_id AS "indicatorId", c.iso3, n.year, n.release_id AS "releaseId",
             n.value, n.low, n.high, n.standing::text, n.note, d.factor AS "disputeFactor"
      FROM indicator_source s
      CROSS JOIN unnest(${[...codes]}::char(3)[]) AS c(iso3)
      CROSS JOIN LATERAL (
        (${newestOf(Prisma.sql`NOT (${unmeasured})`)})
        UNION ALL
        (${newestOf(unmeasured)})
      ) n
      LEFT JOIN figure_dispute d ON d.indicator_id = s.indicator_id AND d.iso3 = c.iso3
                                AND d.year = n.year AND d.release_id = n.release_id
      WHERE s.preference IS NOT NULL AND s.indicator_id = ANY(${[...indicatorIds]}::smallint[])
      ORDER BY s.indicator_id, c.iso3,
               s.preference, n.standing IN ('not-reported', 'not-applicable', 'not-parsed'), n.year DESC`,
  );
}
