import { checkBySql } from "./store-check";

/** Countries come and go; a tenth at once is noticed. */
const LOST_SHARE = 0.1;

/**
 * Held against the release of the same source that was published before it and has figures. Two that
 * share no indicator are two series of one source, and neither goes on where the other ended.
 */
export const COVERAGE_KEPT = checkBySql(
  {
    slug: "coverage-kept",
    holds:
      "What a source's last release told, its next one tells: each indicator, and nine of ten countries.",
    severity: "warning",
  },
  `WITH covered AS MATERIALIZED (
     SELECT DISTINCT release_id, indicator_id, iso3 FROM observation
     WHERE coalesce(value, low) IS NOT NULL
       AND release_id IN (SELECT id FROM release WHERE source_id IN (
             SELECT source_id FROM release WHERE id = ANY($1)))
   ), step AS (
     SELECT id, slug, lag(id) OVER line AS before, lag(slug) OVER line AS before_slug
     FROM release WHERE id IN (SELECT release_id FROM covered)
     WINDOW line AS (PARTITION BY source_id ORDER BY published NULLS FIRST, version)
   ), told AS MATERIALIZED (
     SELECT DISTINCT release_id, indicator_id FROM covered
   ), series AS (
     SELECT DISTINCT step.* FROM step
     JOIN told now ON now.release_id = step.id
     JOIN told was ON was.release_id = step.before AND was.indicator_id = now.indicator_id
   )
   SELECT series.slug AS release, i.slug AS indicator, NULL AS iso3, NULL::int AS year,
          NULL::int AS line, count(kept.iso3)::float8 AS figure, count(*)::float8 AS other,
          series.before_slug AS beside,
          count(kept.iso3) < count(*) * (1 - ${LOST_SHARE}) AS is_bad
   FROM series JOIN covered was ON was.release_id = series.before
   JOIN indicator i ON i.id = was.indicator_id
   LEFT JOIN covered kept ON kept.release_id = series.id AND kept.indicator_id = was.indicator_id
                         AND kept.iso3 = was.iso3
   WHERE series.id = ANY($1)
   GROUP BY series.slug, i.slug, series.before_slug`,
  ({ figure, other, beside }) =>
    figure === 0
      ? `tells nothing any more of the ${other} countries of ${beside}`
      : `tells of ${figure} of the ${other} countries of ${beside}`,
);
