import { checkBySql, toWords } from "./store-check";

/** The nearest slip is one of units: thousands for ones, miles for kilometres are not told apart. */
const SLIP = 10;
/** Fewer countries in common prove nothing. */
const FEWEST = 10;

/**
 * A whole file in another unit: half of its countries stand at ten times what everybody else says
 * of them, or at a tenth. Each release's newest figure of each country is compared.
 */
export const UNITS_LIKE_OTHERS = checkBySql(
  {
    slug: "units-like-others",
    holds: `Half of a release's countries stand within ${SLIP} times what other releases say of them.`,
    severity: "error",
  },
  `WITH newest AS MATERIALIZED (
     SELECT DISTINCT ON (o.indicator_id, o.release_id, o.iso3)
            o.indicator_id, o.release_id, o.iso3, coalesce(o.value, o.low) AS value
     FROM observation o
     WHERE coalesce(o.value, o.low) > 0 AND o.indicator_id IN (
       SELECT indicator_id FROM observation WHERE release_id = ANY($1))
     ORDER BY o.indicator_id, o.release_id, o.iso3, o.year DESC
   )
   SELECT r.slug AS release, i.slug AS indicator, NULL AS iso3, NULL::int AS year,
          NULL::int AS line, exp(percentile_cont(0.5) WITHIN GROUP (ORDER BY ln(a.value / b.value)))
            AS figure,
          count(DISTINCT a.iso3)::float8 AS other, NULL AS beside,
          count(DISTINCT a.iso3) >= ${FEWEST}
            AND abs(percentile_cont(0.5) WITHIN GROUP (ORDER BY ln(a.value / b.value)))
              > ln(${SLIP}) AS is_bad
   FROM newest a JOIN newest b ON b.indicator_id = a.indicator_id AND b.iso3 = a.iso3
                              AND b.release_id <> a.release_id
   JOIN release r ON r.id = a.release_id JOIN indicator i ON i.id = a.indicator_id
   WHERE a.release_id = ANY($1)
   GROUP BY r.slug, i.slug`,
  ({ figure, other }) =>
    `half of its ${other} countries stand at ${toWords(figure)} times what others say: another unit?`,
);
