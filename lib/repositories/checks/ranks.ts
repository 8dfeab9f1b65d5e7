import { checkBySql, type StoreCheck } from "./store-check";

/**
 * A ranking has as many entries as it says, and each stands one below those before it.
 *
 * Equals share a place, and leave the next ones free, as in sport.
 */
export const RANKS_WITHOUT_GAPS: StoreCheck = checkBySql(
  {
    slug: "ranks-without-gaps",
    holds: "Ranks run from 1 to the number of ranked countries without a gap.",
    severity: "error",
  },
  `SELECT slug AS release, NULL AS indicator, iso3, edition AS year, NULL::int AS line,
          rank::float8 AS figure, place::float8 AS other, 'place' AS beside, rank <> place AS is_bad
   FROM (
     SELECT r.slug, e.iso3, x.edition, e.rank,
            rank() OVER (PARTITION BY x.id ORDER BY e.rank) AS place
     FROM ranking_edition x JOIN ranking_entry e ON e.edition_id = x.id
     JOIN release r ON r.id = x.release_id
     WHERE x.release_id = ANY($1)
   ) placed
   UNION ALL
   SELECT r.slug, NULL, NULL, x.edition, NULL, count(e.iso3), x.ranked_countries, 'size',
          count(e.iso3) <> x.ranked_countries
   FROM ranking_edition x JOIN release r ON r.id = x.release_id
   LEFT JOIN ranking_entry e ON e.edition_id = x.id
   WHERE x.release_id = ANY($1)
   GROUP BY r.slug, x.id`,
  ({ figure, other, beside }) =>
    beside === "size"
      ? `ranks ${figure} countries and says that it ranks ${other}`
      : `has rank ${figure}, and ${(other ?? 1) - 1} stand before it`,
);
