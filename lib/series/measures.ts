import type { FigureBasis } from "@/lib/domain/comparison";
import { DIVISORS, type Measure } from "@/lib/domain/measure";
import { findBound, type ShownFigure } from "./figure-words";

/** A figure as stated, with its year and release. */
export interface StatedFigure extends ShownFigure {
  year: number;
  release: string;
}

/** A figure that something is divided by. */
export interface DivisorFigure {
  year: number;
  value: number;
  releases: string[];
  countries: number | null;
}

/** One country's figures by a measure, and the years of which the measure says nothing. */
export interface Measured<Figure> {
  points: (Figure & { basis: FigureBasis })[];
  unmeasured: number[];
}

/**
 * By how much a quotient is multiplied, so that it reads well: money for one person or km², other
 * things for a thousand of them, shares and indices in hundreds.
 */
export function toFactor(measure: Measure, unit: string): number {
  if (measure === "per-head" || measure === "per-km2") return unit.includes("$") ? 1 : 1000;
  return measure === "per-border-km" || measure === "absolute" ? 1 : 100;
}

/**
 * The divisor whose year is the figure's own, or the nearest within so many years; of two equally
 * near the earlier. Null where there is none.
 *
 * @example findDivisor([{ year: 2023, … }, { year: 2025, … }], 2024, 1) // → that of 2023
 */
export function findDivisor(
  divisors: readonly DivisorFigure[],
  year: number,
  within: number,
): DivisorFigure | null {
  return divisors.reduce<DivisorFigure | null>((best, each) => {
    const apart = Math.abs(each.year - year);
    if (apart > within || each.value <= 0) return best;
    const nearest = best === null ? Number.POSITIVE_INFINITY : Math.abs(best.year - year);
    return apart < nearest || (apart === nearest && each.year < (best?.year ?? 0)) ? each : best;
  }, null);
}

/**
 * Figures divided by what a measure divides by.
 *
 * A figure without a value stays out; so does one whose divisor is not known, and its year is told.
 * A range is divided at both ends. Nothing is read as zero.
 *
 * @param unit the stated figures' unit, which decides whether a quotient is given for one or for a thousand
 * @param divisors of the same country, or the world's sums
 * @example divideFigures("per-head", "current US$", [{ year: 2024, value: 180e6, … }], [{ year: 2024, value: 3.5e6, … }])
 */
export function divideFigures<Figure extends StatedFigure>(
  measure: Measure,
  unit: string,
  figures: readonly Figure[],
  divisors: readonly DivisorFigure[],
): Measured<Figure> {
  const within = DIVISORS[measure]?.within ?? 0;
  return measureEach(figures, toFactor(measure, unit), ({ year }) =>
    findDivisor(divisors, year, within),
  );
}

/**
 * Figures as an index: each in hundredths of the country's own figure in the base year, which is 100.
 *
 * Without a figure above zero in the base year nothing is known of any year.
 */
export function indexFigures<Figure extends StatedFigure>(
  figures: readonly Figure[],
  base: number,
): Measured<Figure> {
  const first = toDivisor(figures.find(({ year }) => year === base));
  return measureEach(figures, 100, () => first);
}

/**
 * Growth in % from the year before. A year whose predecessor has no figure above zero has none: a
 * gap is never bridged by a mean.
 */
export function growFigures<Figure extends StatedFigure>(
  figures: readonly Figure[],
): Measured<Figure> {
  const { points, unmeasured } = measureEach(figures, 100, ({ year }) =>
    toDivisor(figures.find((each) => each.year === year - 1)),
  );
  return {
    points: points
      .filter(({ value }) => value !== null)
      .map((point) => ({ ...point, value: (point.value ?? 0) - 100, low: null, high: null })),
    unmeasured,
  };
}

function measureEach<Figure extends StatedFigure>(
  figures: readonly Figure[],
  factor: number,
  divisorOf: (figure: Figure) => DivisorFigure | null,
): Measured<Figure> {
  const points: (Figure & { basis: FigureBasis })[] = [];
  const unmeasured: number[] = [];
  for (const figure of figures) {
    if (!isStated(figure)) continue;
    const by = divisorOf(figure);
    if (by === null) {
      unmeasured.push(figure.year);
      continue;
    }
    // A zero that stands for a small number is not known to be zero.
    const bound = findBound(figure);
    const { value, low, high } = bound === null ? figure : { value: null, low: 0, high: bound };
    const divide = (each: number | null) => (each === null ? null : (each / by.value) * factor);
    const { value: divisor, ...rest } = by;
    points.push({
      ...figure,
      ...{ value: divide(value), low: divide(low), high: divide(high) },
      basis: { value, low, high, divisor, ...rest },
    });
  }
  return { points, unmeasured };
}

function isStated({ value, low, high }: StatedFigure): boolean {
  return value !== null || (low !== null && high !== null);
}

/** A country's own figure as a divisor. A range has no one place to begin from. */
function toDivisor(figure: StatedFigure | undefined): DivisorFigure | null {
  if (figure === undefined || figure.value === null || figure.value <= 0) return null;
  return { year: figure.year, value: figure.value, releases: [figure.release], countries: null };
}

/**
 * The year that indices begin from where none is asked: the first in which most of the countries
 * have a figure above zero. Null where no country has any.
 */
export function findBase(countries: readonly (readonly StatedFigure[])[]): number | null {
  const counts = new Map<number, number>();
  for (const { year, value } of countries.flat()) {
    if (value !== null && value > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const years = [...counts].filter(([, count]) => count === most).map(([year]) => year);
  return years.length === 0 ? null : Math.min(...years);
}
