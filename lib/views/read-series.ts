import type { FigureBasis } from "@/lib/domain/comparison";
import type { Measure } from "@/lib/domain/measure";
import { findSeries } from "@/lib/repositories/find-series";
import { toMeasuredHead } from "@/lib/series/measure-words";
import {
  type DivisorFigure,
  divideFigures,
  findBase,
  growFigures,
  indexFigures,
  type StatedFigure,
} from "@/lib/series/measures";
import { toDrawnValue } from "@/lib/series/snapshot";
import { checkMeasure, joinReleases, readDivisors } from "./read-divisors";

/**
 * One indicator over the years for each country, as stated or by a measure.
 *
 * Measures that look back (index, growth) read the years before `from` too, and leave them out of
 * the reply.
 *
 * @throws UnknownEntry naming unknown countries or an unknown indicator; UnfitRequest where the measure says nothing of the indicator
 */
export async function readSeries(request: {
  indicator: string;
  country: readonly string[];
  from?: number;
  to?: number;
  measure?: Measure;
  base?: number;
}) {
  const { measure = "absolute", indicator, country, from, to } = request;
  await checkMeasure(measure, [indicator]);
  const isStated = measure === "absolute";
  const { data, meta } = await findSeries(isStated ? request : { indicator, country });
  if (isStated) {
    const countries = data.countries.map((each) => ({ ...each, unmeasured: [] }));
    const head = toMeasuredHead(data.indicator, measure, null);
    return { data: { ...data, countries, shown: toShown(measure, head, null) }, meta };
  }
  const divisors = await readDivisors(measure, indicator, country);
  const base =
    measure === "index"
      ? (request.base ?? findBase(data.countries.map(({ points }) => points.filter(isIn))))
      : null;
  const countries = data.countries.map(({ points, ...each }) => {
    const measured = measureFigures(
      measure,
      data.indicator.unit,
      points,
      base,
      divisors.of(each.iso3),
    );
    // What a source does not say stays: by a measure too, not applicable is not "no figure".
    const silent = points.filter((point) => toDrawnValue(point) === null);
    const all: ((typeof points)[number] & { basis?: FigureBasis })[] = [
      ...measured.points,
      ...silent,
    ];
    return {
      ...each,
      points: all.filter(isIn).toSorted((one, other) => one.year - other.year),
      unmeasured: measured.unmeasured.filter((year) => isIn({ year })),
    };
  });
  const named = new Set(
    countries.flatMap(({ points }) =>
      points.flatMap(({ release, basis }) => [release, ...(basis?.releases ?? [])]),
    ),
  );
  return {
    data: {
      indicator: data.indicator,
      shown: toShown(measure, toMeasuredHead(data.indicator, measure, base), base),
      countries,
    },
    meta: {
      ...meta,
      releases: joinReleases(meta.releases, divisors.releases).filter(({ slug }) =>
        named.has(slug),
      ),
    },
  };

  function isIn({ year }: { year: number }): boolean {
    return year >= (from ?? year) && year <= (to ?? year);
  }
}

function measureFigures<Figure extends StatedFigure>(
  measure: Measure,
  unit: string,
  points: readonly Figure[],
  base: number | null,
  divisors: readonly DivisorFigure[],
) {
  if (measure === "index") return indexFigures(points, base ?? 0);
  if (measure === "growth") return growFigures(points);
  return divideFigures(measure, unit, points, divisors);
}

/** As what a reply's figures are given. */
export function toShown<Each extends Measure>(
  measure: Each,
  { name, unit }: { name: string; unit: string },
  base: number | null,
) {
  return { measure, name, unit, base };
}
