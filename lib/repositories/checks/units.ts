import { checkBySql, toWords } from "./store-check";

/** The nearest slip is one of units: thousands for ones, miles for kilometres are not told apart. */
const SLIP = 10;
/** Fewer countries in common prove nothing. */
const FEWEST = 10;
/** Years before a release's last one in which a country's newest figure is looked for. */
const RECENT = 10;

/**
 * A whole file in another unit: half of its countries stand at ten times what everybody else says
 * of them, or at a tenth. A release's newest figure of a country is held against the others' mean.
 */
export const UNITS_LIKE_OTHERS = checkBySql(
  {
    slug: "units-like-others",
    holds: `Half of a release's countries stand within ${SLIP} times what other releases say of them.`,
    severity: "error",
  },
  `WITH recent AS MATERIALIZED (
     SELECT release_id, max(year) - ${RECENT} AS first FROM observation GROUP BY release_id
   ), newest AS MATERIALIZED (
     SELECT DISTINCT ON (o.indicator_id, o.release_id, o.iso3)
            o.indicator_id, o.release_id, o.iso3, ln(coalesce(o.value, o.low)) AS size
     FROM observation o JOIN recent ON recent.release_id = o.release_id AND o.year >= first
     WHERE coalesce(o.value, o.low) > 0 AND o.indicator_id IN (
       SELECT indicator_id FROM observation WHERE release_id = ANY($1))
     ORDER BY o.indicator_id, o.release_id, o.iso3, o.year DESC
   ), others AS (
     SELECT indicator_id, iso3, sum(size) AS sizes, count(*) AS tellers
     FROM newest GROUP BY indicator_id, iso3 HAVING count(*) > 1
   ), compared AS (
     SELECT n.release_id, n.indicator_id, count(*) AS countries,
            percentile_cont(0.5) WITHIN GROUP (
              ORDER BY n.size - (sizes - n.size) / (tellers - 1)) AS median
     FROM newest n JOIN others USING (indicator_id, iso3)
     WHERE n.release_id = ANY($1)
     GROUP BY n.release_id, n.indicator_id
   )
   SELECT r.slug AS release, i.slug AS indicator, NULL AS iso3, NULL::int AS year,
          NULL::int AS line, exp(median) AS figure, countries::float8 AS other, NULL AS beside,
          countries >= ${FEWEST} AND abs(median) > ln(${SLIP}) AS is_bad
   FROM compared JOIN release r ON r.id = release_id JOIN indicator i ON i.id = indicator_id`,
  ({ figure, other }) =>
    `half of its ${other} countries stand at ${toWords(figure)} times what others say: another unit?`,
);
