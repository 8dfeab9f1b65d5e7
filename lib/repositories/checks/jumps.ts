import { checkBySql, toWords } from "./store-check";

/** More than this many times its neighbour is looked at by a person. */
const JUMP = 10;

const times = (figure: number | null, other: number | null) =>
  figure === null || other === null ? "" : toWords(Math.max(figure / other, other / figure));

/** Figures of one publisher that stand next to each other in time, and are both above zero. */
const neighbours = (basis: "measured" | "edition", sameRelease: boolean) => `
  SELECT release, indicator, iso3, year, line, figure, other, other_year::text AS beside,
         greatest(figure / other, other / figure) > ${JUMP} AS is_bad
  FROM (
    SELECT r.id, r.slug AS release, i.slug AS indicator, o.iso3, o.year, o.line,
           o.value AS figure, lag(o.value) OVER series AS other, lag(o.year) OVER series AS other_year
    FROM observation o JOIN release r ON r.id = o.release_id
    JOIN indicator i ON i.id = o.indicator_id
    WHERE r.year_basis = '${basis}' AND o.value > 0 AND i.unit <> '% a year'
      AND r.source_id IN (SELECT source_id FROM release WHERE id = ANY($1))
    WINDOW series AS (PARTITION BY ${sameRelease ? "r.id" : "r.source_id"}, o.indicator_id, o.iso3
                      ORDER BY o.year)
  ) stepped
  WHERE other IS NOT NULL AND id = ANY($1)${sameRelease ? " AND year - other_year = 1" : ""}`;

/** Wars and revaluations do this, and so do a digit too many and another unit. */
export const STEADY_YEARS = checkBySql(
  {
    slug: "steady-years",
    holds: `From one year to the next a figure changes less than ${JUMP} times over.`,
    severity: "warning",
  },
  neighbours("measured", true),
  ({ figure, other, beside }) =>
    `${toWords(figure)} after ${toWords(other)} in ${beside}, ${times(figure, other)} times`,
);

/** Editions redefine what they count, and say nothing of it. */
export const STEADY_EDITIONS = checkBySql(
  {
    slug: "steady-editions",
    holds: `From one edition to the next a figure changes less than ${JUMP} times over.`,
    severity: "warning",
  },
  neighbours("edition", false),
  ({ figure, other, beside }) =>
    `${toWords(figure)} after ${toWords(other)} in the edition of ${beside}, ${times(figure, other)} times`,
);
