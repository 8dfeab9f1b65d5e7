import { type ComparableFigure, DISPUTE_RULE, findFactor } from "./dispute";

/** One source's figure about a year. */
export interface StatedFigure extends ComparableFigure {
  /** Slug of the source. */
  source: string;
  /** Slug of the source whose figure it is, where this one passes on another's. */
  origin?: string | null;
  year: number;
}

/** How far apart sources stand that speak about the same years. */
export interface Spread<Figure extends StatedFigure> {
  /** Each source's newest figure of the span, the lowest first. */
  figures: Figure[];
  /** The highest over the lowest, ends of ranges included. */
  ratio: number;
  /** What separates the two that are farthest apart, nearest ends of ranges taken. */
  factor: number;
}

/**
 * The newest years about which at least two sources speak, and how far apart they stand there.
 *
 * The span ends with the newest such year and is as long as the dispute rule's; each source
 * speaks with its newest figure in it. A source that passes on another's figures is no second one:
 * of those that share an origin the origin itself speaks, or where it is silent one of the others,
 * the newest first. Zeros and missing figures do not count: a printed zero can
 * mean that nothing was found. null where no two sources speak about the same years.
 *
 * @example findSpread([{ source: "gfp", year: 2026, value: 35_000, low: null, high: null },
 *   { source: "cia", year: 2025, value: null, low: 10_000, high: 20_000 }])?.ratio // → 3.5
 */
export function findSpread<Figure extends StatedFigure>(
  stated: readonly Figure[],
): Spread<Figure> | null {
  const positive = stated.filter((figure) => toLow(figure) > 0);
  const ends = [...new Set(positive.map(({ year }) => year))].sort((a, b) => b - a);
  for (const end of ends) {
    const figures = listNewest(
      positive.filter(({ year }) => year <= end && year >= end - DISPUTE_RULE.years),
    );
    const [lowest] = figures;
    if (lowest === undefined || figures.length < 2) continue;
    return {
      figures,
      ratio: Math.max(...figures.map(toHigh)) / Math.min(...figures.map(toLow)),
      factor: findLargestFactor(figures),
    };
  }
  return null;
}

function listNewest<Figure extends StatedFigure>(figures: readonly Figure[]): Figure[] {
  const newest = new Map<string, Figure>();
  for (const figure of figures) {
    const voice = figure.origin ?? figure.source;
    const known = newest.get(voice);
    if (known === undefined || speaksBefore(figure, known)) newest.set(voice, figure);
  }
  return [...newest.values()].sort((a, b) => toLow(a) - toLow(b) || toHigh(a) - toHigh(b));
}

function speaksBefore(one: StatedFigure, other: StatedFigure): boolean {
  const isOwn = ({ origin = null }: StatedFigure) => origin === null;
  return isOwn(one) === isOwn(other) ? one.year > other.year : isOwn(one);
}

function findLargestFactor(figures: readonly StatedFigure[]): number {
  let largest = 1;
  for (const [index, one] of figures.entries()) {
    for (const other of figures.slice(index + 1)) {
      largest = Math.max(largest, findFactor(one, other) ?? 1);
    }
  }
  return largest;
}

function toLow({ low, value }: ComparableFigure): number {
  return low ?? value ?? Number.NEGATIVE_INFINITY;
}

function toHigh({ high, value }: ComparableFigure): number {
  return high ?? value ?? Number.NEGATIVE_INFINITY;
}
