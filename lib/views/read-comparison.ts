import type { ComparedFigure } from "@/lib/domain/comparison";
import type { YearMeasure } from "@/lib/domain/measure";
import { compareCountries } from "@/lib/repositories/compare-countries";
import { NO_DIVISOR } from "@/lib/series/figure-words";
import { toMeasuredHead } from "@/lib/series/measure-words";
import { divideFigures } from "@/lib/series/measures";
import { checkMeasure, type Divisors, joinReleases, readDivisors } from "./read-divisors";
import { toShown } from "./read-series";

/**
 * Each country's figure for each indicator, as stated or by a measure; the ratio to the first
 * country is that of what is shown.
 *
 * A figure whose divisor is not known has no value then, and its note says why.
 *
 * @throws UnknownEntry naming unknown codes or slugs; UnfitRequest where the measure says nothing of an indicator
 */
export async function readComparison(request: {
  country: readonly string[];
  indicator?: readonly string[];
  year?: number;
  within?: number;
  measure?: YearMeasure;
}) {
  const { measure = "absolute", country } = request;
  const { data, meta } = await compareCountries(request);
  await checkMeasure(
    measure,
    data.map(({ slug }) => slug),
  );
  const divisors = await Promise.all(data.map(({ slug }) => readDivisors(measure, slug, country)));
  const compared = data.map((indicator, place) => ({
    ...indicator,
    shown: toShown(measure, toMeasuredHead(indicator, measure, null), null),
    figures:
      measure === "absolute"
        ? indicator.figures
        : measureAll(measure, indicator.unit, indicator.figures, divisors[place]),
  }));
  const releases = joinReleases(meta.releases, ...divisors.map((each) => each.releases));
  const named = new Set(
    compared.flatMap(({ figures }) =>
      figures.flatMap(({ release, basis }) => [release ?? [], basis?.releases ?? []].flat()),
    ),
  );
  return {
    data: compared,
    meta: { ...meta, releases: releases.filter(({ slug }) => named.has(slug)) },
  };
}

function measureAll(
  measure: YearMeasure,
  unit: string,
  figures: readonly ComparedFigure[],
  divisors: Divisors | undefined,
): ComparedFigure[] {
  const measured = figures.map((figure): ComparedFigure => {
    const { year, release } = figure;
    if (year === null || release === null) return figure;
    const { points, unmeasured } = divideFigures(
      measure,
      unit,
      [{ ...figure, year, release }],
      divisors?.of(figure.iso3) ?? [],
    );
    if (unmeasured.length > 0) return { ...figure, ...UNMEASURED };
    return points[0] ?? figure;
  });
  const first = measured[0]?.value ?? null;
  return measured.map((figure) => ({
    ...figure,
    ratio: first === null || first === 0 || figure.value === null ? null : figure.value / first,
  }));
}

const UNMEASURED = { value: null, low: null, high: null, note: NO_DIVISOR };
