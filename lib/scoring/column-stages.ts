import type { Imputation, Normalisation, Recipe, Treatment } from "@/lib/contracts/recipe";
import { denominate } from "./denominate";
import { createGrounds } from "./impute/create-grounds";
import { impute } from "./impute/impute";
import { listGaps } from "./impute/list-gaps";
import { looksAtOrder, normalise } from "./normalise/normalise";
import { toPlaces } from "./order-by-value";
import { type PreparedColumns, type PreparedIndicator, prepareColumns } from "./prepare-columns";
import type { RunOptions } from "./run-options";
import type { ScoringTable } from "./scoring-table";
import { dropUnits, measureCoverage, screenOut } from "./screen";
import { createMoments } from "./treat/moments";
import { rememberTreated } from "./treat/remember-treated";
import { keepsOrder, type Treated } from "./treat/treat";

/** Every stage of every indicator, by its place in the recipe; written anew by each run. */
export interface ColumnStages extends PreparedColumns {
  denominated: Float64Array[];
  imputed: Float64Array[];
  /** The share of its applicable indicators that each unit has. */
  coverage: Float64Array;
  /** 1 where a unit was left out for too low a share. */
  leftOut: Uint8Array;
  screened: Float64Array[];
  /** As screened, until `treatRest`, where only the order of the figures was needed. */
  treated: Float64Array[];
  /** What was done to each. */
  treatments: readonly Treated[];
  normalised: readonly Float64Array[];
  run: (options: RunOptions) => void;
  /** Treats what the newest run had no need to treat. */
  treatRest: () => void;
}

/**
 * The stages from the table's figures to normalised ones, with room for all of them made once.
 *
 * A stage that changes nothing in a column hands on the column before it. Where one scale holds
 * over all years, a column carries the figures of earlier years behind those of the units.
 *
 * @param recipe one that `checkRecipe` finds nothing in
 */
export function createColumnStages(table: ScoringTable, recipe: Recipe): ColumnStages {
  const prepared = prepareColumns(table, recipe);
  const { figures, indicators } = prepared;
  const units = table.units.length;
  const lengths = indicators.map(({ earlier }) =>
    recipe.over === "all-years" ? units * (1 + earlier.length) : units,
  );
  const createRoom = () => lengths.map((length) => new Float64Array(length));
  const rooms = { denominated: createRoom(), imputed: createRoom() };
  const screenedRoom = createRoom();
  for (const [at, { earlier }] of indicators.entries()) {
    if (lengths[at] === units) continue;
    for (const [year, { values }] of earlier.entries()) {
      rooms.denominated[at]?.set(values, units * (1 + year));
    }
  }
  const stages: ColumnStages = {
    ...prepared,
    denominated: [...rooms.denominated],
    imputed: [...rooms.imputed],
    coverage: new Float64Array(units),
    leftOut: new Uint8Array(units),
    screened: [...screenedRoom],
    treated: [...screenedRoom],
    treatments: indicators.map(() => ({ done: "none", moved: 0 })),
    normalised: indicators.map(() => new Float64Array(units)),
    run,
    treatRest,
  };
  const missing = new Int32Array(units);
  const applicable = new Int32Array(units);
  /** By indicator the places of what is missing, and how many there are; −1 where that is to be looked for. */
  const gaps = indicators.map(() => new Int32Array(units));
  const gapCounts = new Int32Array(indicators.length).fill(-1);
  let hadCells = false;
  const orders = lengths.map(toPlaces);
  const treatments = orders.map(rememberTreated);
  const moments = createMoments();
  /** How this run treats each; 1 where it had no need to. */
  const chosen: Treatment[] = indicators.map(() => recipe.treatment);
  const left = new Uint8Array(indicators.length);
  const places = new Map(table.units.map(({ code }, at) => [code, at]));
  const toGrounds = createGrounds(table, prepared);
  const nowhere = new Float64Array(0);
  const column = (columns: readonly Float64Array[], at: number) => columns[at] ?? nowhere;

  function run({ cells = [], imputation, treatment, normalisation }: RunOptions): void {
    // Otherwise what was missing is missing still.
    if (hadCells || cells.length > 0) gapCounts.fill(-1);
    hadCells = cells.length > 0;
    for (let at = 0; at < indicators.length; at++) denominateAt(at);
    imputeAll(imputation ?? recipe.imputation);
    screenAll();
    for (let at = 0; at < indicators.length; at++) {
      const own = indicators[at];
      chosen[at] = own?.treatment ?? treatment ?? recipe.treatment;
      normaliseAt(at, own?.normalisation ?? normalisation ?? recipe.normalisation);
    }
  }

  function normaliseAt(at: number, method: Normalisation): void {
    const indicator = indicators[at];
    if (indicator === undefined) return;
    const isLeft = looksAtOrder(method) && keepsOrder(chosen[at] ?? recipe.treatment);
    left[at] = Number(isLeft);
    if (isLeft) stages.treated[at] = column(stages.screened, at);
    else treatAt(at);
    normalise(
      column(stages.treated, at),
      method,
      indicator.scale,
      toReference(method),
      moments,
      column(stages.normalised, at),
      orders[at] ?? new Int32Array(0),
    );
  }

  function treatAt(at: number): void {
    const treated = treatments[at]?.(
      column(stages.screened, at),
      chosen[at] ?? recipe.treatment,
      stages.treatments[at] ?? { done: "none", moved: 0 },
      moments,
    );
    if (treated !== undefined) stages.treated[at] = treated;
  }

  function treatRest(): void {
    for (let at = 0; at < indicators.length; at++) {
      if (left[at] === 1) treatAt(at);
      left[at] = 0;
    }
  }

  function denominateAt(at: number): void {
    const indicator = indicators[at];
    if (indicator === undefined) return;
    const values = column(figures, indicator.column);
    const room = column(rooms.denominated, at);
    if (indicator.denominator >= 0) {
      denominate(values, column(figures, indicator.denominator), room);
    } else if (room.length > units) room.set(values);
    else stages.denominated[at] = values;
  }

  function imputeAll(imputation: Imputation): void {
    const toGround = toGrounds(imputation, stages.denominated);
    const counts = recipe.screening.counts === "known" ? stages.denominated : stages.imputed;
    missing.fill(0);
    for (const [at, indicator] of indicators.entries()) {
      const values = column(stages.denominated, at);
      const room = column(rooms.imputed, at);
      const missed = gaps[at] ?? new Int32Array(0);
      const count = countGaps(at, indicator, missed);
      stages.imputed[at] =
        count === 0 ? values : impute(values, imputation, toGround(at), missed, count, room);
      const counted = column(counts, at);
      for (let gap = 0; gap < count; gap++) {
        const unit = missed[gap] ?? 0;
        if (Number.isNaN(counted[unit])) missing[unit] = (missing[unit] ?? 0) + 1;
      }
    }
  }

  /** A figure by a denominator is missing also where this run's denominator is zero. */
  function countGaps(at: number, indicator: PreparedIndicator, missed: Int32Array): number {
    const known = indicator.denominator >= 0 ? -1 : (gapCounts[at] ?? -1);
    if (known >= 0) return known;
    const count = listGaps(column(stages.denominated, at), indicator.applies, missed);
    gapCounts[at] = count;
    return count;
  }

  function screenAll(): void {
    countApplicable(indicators, stages.denominated, applicable);
    measureCoverage(missing, applicable, stages.coverage);
    const left = screenOut(stages.coverage, recipe.screening.least, stages.leftOut);
    for (const [at, values] of stages.imputed.entries()) {
      if (left > 0) dropUnits(values, stages.leftOut, column(screenedRoom, at));
      stages.screened[at] = left > 0 ? column(screenedRoom, at) : values;
    }
  }

  function toReference(method: Normalisation): number {
    return method.method === "distance-to-reference" ? (places.get(method.unit) ?? -1) : -1;
  }

  return stages;
}

/** A figure that is there does apply, whatever was said of it. */
function countApplicable(
  indicators: readonly PreparedIndicator[],
  denominated: readonly Float64Array[],
  applicable: Int32Array,
): void {
  applicable.fill(indicators.length);
  for (const [at, { applies, isForAll }] of indicators.entries()) {
    if (isForAll) continue;
    for (let unit = 0; unit < applicable.length; unit++) {
      if (applies[unit] !== 0 || !Number.isNaN(denominated[at]?.[unit])) continue;
      applicable[unit] = (applicable[unit] ?? 0) - 1;
    }
  }
}
