import { checkBySql, toWords } from "./store-check";

/** What can not be more than the whole that it is part of. */
interface Whole {
  whole: string;
  parts: readonly string[];
}

/** Publishers sort the same aircraft and boats twice, and update totals and parts apart. */
const STOCKS: readonly Whole[] = [
  {
    whole: "aircraft-total",
    parts: [
      ...["fighter-aircraft", "attack-aircraft", "transport-aircraft", "trainer-aircraft"],
      ...["special-mission-aircraft", "tanker-aircraft", "helicopters-total"],
    ],
  },
  { whole: "helicopters-total", parts: ["attack-helicopters"] },
  {
    whole: "naval-assets-total",
    parts: [
      ...["aircraft-carriers", "helicopter-carriers", "submarines", "destroyers", "frigates"],
      ...["corvettes", "patrol-vessels", "mine-warfare-craft"],
    ],
  },
  { whole: "available-manpower", parts: ["fit-for-service"] },
  { whole: "surface-area-km2", parts: ["land-area-km2"] },
];

const PEOPLE: readonly Whole[] = [
  {
    whole: "population",
    parts: [
      ...["active-personnel", "reserve-personnel", "paramilitary-personnel", "labour-force"],
      ...["available-manpower", "reaching-military-age", "urban-population"],
    ],
  },
];

/** Parts beside their wholes, of one release, country and year. */
const pairs = (wholes: readonly Whole[]) => `
  SELECT p.release_id, p.iso3, p.year, part, whole, p.line,
         coalesce(p.low, p.value) AS figure, coalesce(w.high, w.value) AS other
  FROM (VALUES ${wholes
    .flatMap(({ whole, parts }) => parts.map((part) => `('${part}', '${whole}')`))
    .join(", ")}) AS pair (part, whole)
  JOIN indicator i ON i.slug = part JOIN indicator j ON j.slug = whole
  JOIN observation p ON p.indicator_id = i.id
  JOIN observation w ON w.indicator_id = j.id AND w.iso3 = p.iso3 AND w.year = p.year
                    AND w.release_id = p.release_id
  WHERE p.release_id = ANY($1) AND w.release_id = ANY($1)
    AND coalesce(p.low, p.value) IS NOT NULL AND coalesce(w.high, w.value) IS NOT NULL`;

const eachWithin = (wholes: readonly Whole[]) => `
  SELECT r.slug AS release, part AS indicator, iso3, year, line, figure, other, whole AS beside,
         figure > other AS is_bad
  FROM (${pairs(wholes)}) paired JOIN release r ON r.id = release_id`;

export const PART_WITHIN_WHOLE = checkBySql(
  {
    slug: "part-within-whole",
    holds: "No kind of aircraft, ship or soldier outnumbers all of them.",
    severity: "warning",
  },
  eachWithin(STOCKS),
  ({ figure, other, beside }) => `${toWords(figure)} exceeds ${beside}, ${toWords(other)}`,
);

export const PEOPLE_WITHIN_POPULATION = checkBySql(
  {
    slug: "people-within-population",
    holds: "Nobody has more soldiers, workers or townspeople than people.",
    severity: "error",
  },
  eachWithin(PEOPLE),
  ({ figure, other, beside }) => `${toWords(figure)} exceeds ${beside}, ${toWords(other)}`,
);

export const SUM_WITHIN_WHOLE = checkBySql(
  {
    slug: "sum-within-whole",
    holds: "All kinds of aircraft or of ships together are not more than their total.",
    severity: "warning",
  },
  `SELECT r.slug AS release, whole AS indicator, iso3, year, NULL::int AS line,
          max(other) AS figure, sum(figure) AS other, count(*)::text AS beside,
          sum(figure) > max(other) AS is_bad
   FROM (${pairs(STOCKS.filter(({ parts }) => parts.length > 1))}) paired
   JOIN release r ON r.id = release_id
   GROUP BY r.slug, whole, iso3, year`,
  ({ figure, other, beside }) =>
    `${toWords(figure)} is less than its ${beside} parts, ${toWords(other)}`,
);
