import { checkBySql } from "./store-check";

/** The file prints eight digits. */
const TOLERANCE = 1e-6;
/** From here on every state that is counted has a country of today, so that totals are whole. */
const WHOLE_WORLD_FROM = 1993;

/** Each of the six may stand under two names. */
const COMPONENTS = [
  ["military-spending-usd", "military-spending-gbp"],
  ["active-personnel"],
  ["iron-steel-production"],
  ["primary-energy-consumption"],
  ["population"],
  ["urban-population"],
];

/**
 * A state's CINC is the mean of the shares that it has.
 *
 * Before 1993 states that are gone hold a part of the world that the store does not have: the
 * shares come out too large, and the CINC is only not more than their mean.
 */
export const CINC_RECOMPUTED = checkBySql(
  {
    slug: "cinc-recomputed",
    holds: `A CINC is the mean of the shares that its components make, and before ${WHOLE_WORLD_FROM} not more.`,
    severity: "error",
  },
  `SELECT r.slug AS release, 'cinc' AS indicator, c.iso3, c.year, c.line, c.value AS figure,
          mean AS other, NULL AS beside,
          c.value > mean + ${TOLERANCE}
            OR (c.year >= ${WHOLE_WORLD_FROM} AND c.value < mean - ${TOLERANCE}) AS is_bad
   FROM observation c JOIN indicator ci ON ci.id = c.indicator_id AND ci.slug = 'cinc'
   JOIN release r ON r.id = c.release_id
   JOIN (
     SELECT release_id, iso3, year, avg(share) AS mean
     FROM (
       SELECT o.release_id, o.iso3, o.year,
              o.value / nullif(sum(o.value) OVER (PARTITION BY o.release_id, o.year, component), 0)
                AS share
       FROM (VALUES ${COMPONENTS.flatMap((slugs, component) =>
         slugs.map((slug) => `('${slug}', ${component})`),
       ).join(", ")}) AS part (slug, component)
       JOIN indicator i ON i.slug = part.slug
       JOIN observation o ON o.indicator_id = i.id
       WHERE o.release_id = ANY($1) AND o.release_id IN (
         SELECT source_release.id FROM release source_release
         JOIN indicator_source s ON s.source_id = source_release.source_id
         JOIN indicator n ON n.id = s.indicator_id AND n.slug = 'cinc')
     ) shares
     GROUP BY release_id, iso3, year
   ) recomputed ON recomputed.release_id = c.release_id AND recomputed.iso3 = c.iso3
               AND recomputed.year = c.year
   WHERE c.release_id = ANY($1) AND c.value IS NOT NULL`,
  ({ other }) => `is not the mean of its shares, ${other?.toPrecision(8)}`,
);
