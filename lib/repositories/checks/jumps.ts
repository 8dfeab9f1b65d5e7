import { checkBySql, toWords } from "./store-check";

/** More than this many times its neighbour is looked at by a person. */
const JUMP = 10;

const times = (figure: number | null, other: number | null) =>
  figure === null || other === null ? "" : toWords(Math.max(figure / other, other / figure));

const IS_JUMP = `greatest(figure / other, other / figure) > ${JUMP}`;

/** Wars and revaluations do this, and so do a digit too many and another unit. */
export const STEADY_YEARS = checkBySql(
  {
    slug: "steady-years",
    holds: `From one year to the next a figure changes less than ${JUMP} times over.`,
    severity: "warning",
  },
  // By look-up of the year before, which costs less than to bring a million figures into order.
  `SELECT r.slug AS release, i.slug AS indicator, iso3, year, line, figure, other,
          (year - 1)::text AS beside, ${IS_JUMP} AS is_bad
   FROM (
     SELECT o.release_id, o.indicator_id, o.iso3, o.year, o.line, o.value AS figure,
            before.value AS other
     FROM observation o JOIN observation before
       ON before.release_id = o.release_id AND before.indicator_id = o.indicator_id
      AND before.iso3 = o.iso3 AND before.year = o.year - 1
     WHERE o.release_id = ANY($1) AND before.release_id = ANY($1)
       AND o.value > 0 AND before.value > 0
   ) stepped
   JOIN release r ON r.id = release_id AND r.year_basis = 'measured'
   JOIN indicator i ON i.id = indicator_id AND i.unit <> '% a year'`,
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
  `SELECT release, indicator, iso3, year, line, figure, other, other_year::text AS beside,
          ${IS_JUMP} AS is_bad
   FROM (
     SELECT r.id, r.slug AS release, i.slug AS indicator, o.iso3, o.year, o.line,
            o.value AS figure, lag(o.value) OVER series AS other, lag(o.year) OVER series AS other_year
     FROM observation o JOIN release r ON r.id = o.release_id
     JOIN indicator i ON i.id = o.indicator_id
     WHERE r.year_basis = 'edition' AND o.value > 0 AND i.unit <> '% a year'
       AND r.source_id IN (SELECT source_id FROM release WHERE id = ANY($1))
     WINDOW series AS (PARTITION BY r.source_id, o.indicator_id, o.iso3 ORDER BY o.year)
   ) stepped
   WHERE other IS NOT NULL AND id = ANY($1)`,
  ({ figure, other, beside }) =>
    `${toWords(figure)} after ${toWords(other)} in the edition of ${beside}, ${times(figure, other)} times`,
);
