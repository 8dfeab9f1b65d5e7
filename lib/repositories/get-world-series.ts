import { getCatalog } from "./catalog";
import { findSeries } from "./find-series";

/**
 * One indicator over the years for every country that has a figure, as rows of numbers: what a
 * picture of all lines is made of. Sources are chosen as for single lines.
 *
 * A range without a value counts with its middle; the rows say nothing of standings and notes.
 *
 * @throws UnknownEntry naming an unknown indicator
 */
export async function getWorldSeries(request: { indicator: string; from?: number }) {
  const country = [...(await getCatalog()).countries.keys()];
  const { data, meta } = await findSeries({
    indicator: request.indicator,
    from: request.from,
    country,
  });
  const drawn = data.countries.flatMap(({ iso3, points }) => {
    const values = points.flatMap(({ year, value, low, high }) => {
      const y = value ?? (low !== null && high !== null ? (low + high) / 2 : null);
      return y === null ? [] : [[year, y] as const];
    });
    return values.length === 0 ? [] : [{ iso3, values }];
  });
  const firstYear = drawn.reduce(
    (least, { values }) => Math.min(least, values[0]?.[0] ?? least),
    Number.POSITIVE_INFINITY,
  );
  return {
    data: {
      indicator: data.indicator,
      firstYear: Number.isFinite(firstYear) ? firstYear : 0,
      countries: drawn.map(({ iso3, values }) => {
        const last = values.at(-1)?.[0] ?? firstYear;
        const known = new Map(values);
        return {
          iso3,
          values: Array.from(
            { length: last - firstYear + 1 },
            (_, index) => known.get(firstYear + index) ?? null,
          ),
        };
      }),
    },
    meta,
  };
}
