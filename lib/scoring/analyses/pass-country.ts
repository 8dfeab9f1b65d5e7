import type { Pipeline } from "../compile-pipeline";
import type { PlacedFigure } from "../follow-figure";
import type { CellChange } from "../run-options";
import type { Chunked } from "./run-in-chunks";

/** How one figure would have to change for one unit to rank above another. */
export interface Pass {
  /** Code of the figure's column. */
  column: string;
  /** The figure as it is. */
  from: number;
  /** As far as it was tried. */
  bound: number;
  /** The least change that is enough; null where even the bound is not. */
  to: number | null;
  /** The unit's rank with that change, or at the bound; null where it has none. */
  rank: number | null;
}

/** A figure that may be changed, and how far. */
export interface PassColumn {
  /** Code of one of the pipeline's columns. */
  column: string;
  bound: number;
  /** Whether it is a count: an answer is then a whole number. */
  isWhole: boolean;
}

/** Steps at which a way is looked at before it is halved: a changed figure can change how others are treated. */
const STEPS = 12;
const HALVINGS = 24;
/** As many digits as an answer is given in. */
const DIGITS = 3;

/**
 * For each of some figures the least change that puts one unit above another, everything else as
 * it is; by running the whole index at steps from the figure to its bound, and by halving the step
 * on which the order turns.
 *
 * The steps widen: a small change is found exactly. An answer is rounded to three digits, a count to a
 * whole number, away from the figure where that is still enough. A figure that is not known, or does not apply, has nothing
 * to be changed from and is left out, as is one that stands at its bound.
 *
 * @param unit place of the unit that is to pass
 * @param other place of the unit that is to be passed
 * @param follow what else is another with a figure (`followFigure`); nothing where it is left out
 * @returns in the order of `columns`; none where the unit ranks above already
 * @throws RangeError for a column that the pipeline does not read, or a unit that it does not have
 * @example runAtOnce(findPasses(pipeline, 3, 5, [{ column: "tanks", bound: 6_000, isWhole: true }]))
 */
export function* findPasses(
  pipeline: Pipeline,
  unit: number,
  other: number,
  columns: readonly PassColumn[],
  follow: (figure: PlacedFigure) => readonly PlacedFigure[] = () => [],
): Chunked<Pass[]> {
  const places = columns.map(({ column }) => pipeline.columns.indexOf(column));
  if (places.includes(-1) || !(unit in pipeline.units) || !(other in pipeline.units)) {
    throw new RangeError("there is no such column or unit in the index");
  }
  const passes: Pass[] = [];
  if (isAbove(pipeline, unit, other)) return passes;
  for (const [at, { column, bound, isWhole }] of columns.entries()) {
    yield { done: at, total: columns.length };
    const place = places[at] ?? 0;
    const from = pipeline.stages.figures[place]?.[unit] ?? Number.NaN;
    if (Number.isNaN(from) || from === bound) continue;
    passes.push({
      column,
      from,
      bound,
      ...findPass(pipeline, { unit, other, column, from, bound, isWhole, follow }),
    });
  }
  return passes;
}

interface Way {
  unit: number;
  other: number;
  column: string;
  from: number;
  bound: number;
  isWhole: boolean;
  follow: (figure: PlacedFigure) => readonly PlacedFigure[];
}

function findPass(pipeline: Pipeline, way: Way): Pick<Pass, "to" | "rank"> {
  const { unit, other, column, from, bound, isWhole, follow } = way;
  const toCells = (value: number) => {
    const figure = { column, unit, value };
    return [figure, ...follow(figure)].flatMap((each): CellChange[] => {
      const place = pipeline.columns.indexOf(each.column);
      return place === -1 ? [] : [{ column: place, unit: each.unit, value: each.value }];
    });
  };
  const passesAt = (value: number) => isAbove(pipeline, unit, other, toCells(value));
  // The square widens the steps: half of them lie in the first quarter of the way.
  const toValue = (share: number) => from + (bound - from) * share * share;
  const turn = Array.from({ length: STEPS }, (_, step) => (step + 1) / STEPS).find((share) =>
    passesAt(toValue(share)),
  );
  if (turn === undefined) return { to: null, rank: toRank(pipeline, unit, toCells(bound)) };
  let [short, enough] = [turn - 1 / STEPS, turn];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (short + enough) / 2;
    if (passesAt(toValue(middle))) enough = middle;
    else short = middle;
  }
  const exact = toValue(enough);
  const round = roundAway(exact, bound > from, isWhole);
  const isWithin = bound > from ? round <= bound : round >= bound;
  const to = isWithin && passesAt(round) ? round : exact;
  return { to, rank: toRank(pipeline, unit, toCells(to)) };
}

function isAbove(
  pipeline: Pipeline,
  unit: number,
  other: number,
  cells: readonly CellChange[] = [],
): boolean {
  const { scores } = pipeline.run({ cells });
  return (scores[unit] ?? Number.NaN) > (scores[other] ?? Number.NaN);
}

function toRank(pipeline: Pipeline, unit: number, cells: readonly CellChange[]): number | null {
  const rank = pipeline.run({ cells }).ranks[unit];
  return rank === undefined || Number.isNaN(rank) ? null : rank;
}

/** @example roundAway(1234, true, false) // → 1240 */
function roundAway(value: number, isUp: boolean, isWhole: boolean): number {
  if (value === 0) return 0;
  const digit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - DIGITS + 1);
  const step = isWhole ? Math.max(1, digit) : digit;
  const rounded = (isUp ? Math.ceil(value / step) : Math.floor(value / step)) * step;
  // Without the tail that multiplying by a power of ten leaves.
  return Number(rounded.toPrecision(DIGITS + 1));
}
