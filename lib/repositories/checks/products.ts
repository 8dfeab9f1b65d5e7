import { PRODUCT_IDENTITIES } from "@/lib/domain/product-identities";
import { checkBySql, toWords } from "./store-check";

/** Publishers take GDP and population from different hands, and revise at different times. */
const TOLERANCE = 1.5;

/**
 * Spending, its share of GDP and GDP; spending or GDP, per head and in all.
 *
 * The release's own two figures are held against the third: its own too where it states one, else
 * that of the newest release which does.
 */
export const PRODUCTS_AGREE = checkBySql(
  {
    slug: "products-agree",
    holds: `Spending is its share of GDP times GDP, and GDP what each has times all: within ${TOLERANCE} times.`,
    severity: "warning",
  },
  `WITH identity (product, factor, other_factor, divisor) AS (
     VALUES ${PRODUCT_IDENTITIES.map(
       ({ product, factor, otherFactor, divisor }) =>
         `('${product}', '${factor}', '${otherFactor}', ${divisor})`,
     ).join(", ")}
   ), told AS MATERIALIZED (
     SELECT i.slug, o.iso3, o.year, o.release_id, o.line, o.value
     FROM observation o JOIN indicator i ON i.id = o.indicator_id
     WHERE o.value > 0 AND i.slug IN (SELECT unnest(ARRAY[product, factor, other_factor]) FROM identity)
   ), paired AS MATERIALIZED (
     SELECT identity.*, a.iso3, a.year, a.release_id, a.line, a.value, b.value AS factor_value
     FROM identity JOIN told a ON a.slug = product
     JOIN told b ON b.slug = factor AND b.iso3 = a.iso3 AND b.year = a.year
                AND b.release_id = a.release_id
     WHERE a.release_id = ANY($1)
   ), tripled AS (
     SELECT DISTINCT ON (p.release_id, product, factor, p.iso3, p.year)
            p.*, p.factor_value * c.value / divisor AS made
     FROM paired p JOIN told c ON c.slug = other_factor AND c.iso3 = p.iso3 AND c.year = p.year
     ORDER BY p.release_id, product, factor, p.iso3, p.year,
              c.release_id = p.release_id DESC, c.release_id DESC
   )
   SELECT r.slug AS release, product AS indicator, iso3, year, line, value AS figure,
          made AS other, factor || ' × ' || other_factor AS beside,
          greatest(value / made, made / value) > ${TOLERANCE} AS is_bad
   FROM tripled JOIN release r ON r.id = release_id`,
  ({ figure, other, beside }) => `${toWords(figure)} is not ${beside}, ${toWords(other)}`,
);
