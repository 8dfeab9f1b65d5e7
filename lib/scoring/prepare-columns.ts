import type { Normalisation, Recipe, Treatment } from "@/lib/contracts/recipe";
import { denominate } from "./denominate";
import type { Scale } from "./normalise/normalise";
import type { ScoringColumn, ScoringTable } from "./scoring-table";

/** An indicator with what a table has for it. */
export interface PreparedIndicator {
  code: string;
  /** Places in `columns`; −1 where it has no denominator. */
  column: number;
  denominator: number;
  /** 0 where the figure does not apply to the unit. */
  applies: Uint8Array;
  /** Whether it applies to every unit. */
  isForAll: boolean;
  scale: Scale;
  treatment: Treatment | undefined;
  normalisation: Normalisation | undefined;
  /** Earlier years' figures by their own years' denominators, newest first. */
  earlier: readonly { year: number; values: Float64Array }[];
}

export interface PreparedColumns {
  /** Codes of the columns that the recipe reads. */
  columns: readonly string[];
  /**
   * Their figures, copied; what is no finite number is missing. Others may be written in their place
   * between runs, but what is missing stays so and what is known stays known: any other change is a
   * run's `cells`.
   */
  figures: readonly Float64Array[];
  indicators: readonly PreparedIndicator[];
}

/**
 * What a recipe reads of a table, looked up once.
 *
 * A figure by a denominator does not apply where either does not. A denominator without earlier
 * years (land area) holds for all of them; one with earlier years only for those that it has.
 */
export function prepareColumns(table: ScoringTable, recipe: Recipe): PreparedColumns {
  const columns = listColumns(recipe);
  const places = new Map(columns.map((code, at) => [code, at]));
  const indicators = recipe.indicators.map((indicator): PreparedIndicator => {
    const column = table.columns.get(indicator.code);
    const denominator =
      indicator.denominator === undefined ? undefined : table.columns.get(indicator.denominator);
    const applies = toApplies(column, denominator, table);
    const [low, high] = indicator.goalposts ?? [Number.NaN, Number.NaN];
    return {
      code: indicator.code,
      column: places.get(indicator.code) ?? -1,
      denominator: places.get(indicator.denominator ?? "") ?? -1,
      applies,
      isForAll: !applies.includes(0),
      scale: {
        direction: indicator.direction,
        target: indicator.target ?? Number.NaN,
        goalposts: [low, high],
      },
      treatment: indicator.treatment,
      normalisation: indicator.normalisation,
      earlier: listEarlier(column, denominator),
    };
  });
  const figures = columns.map((code) => toFigures(table.columns.get(code)?.values, table));
  return { columns, figures, indicators };
}

function listColumns({ indicators, imputation }: Recipe): string[] {
  const codes = indicators.flatMap(({ code, denominator }) =>
    denominator === undefined ? [code] : [code, denominator],
  );
  if (imputation.method === "regression") codes.push(imputation.on);
  return [...new Set(codes)];
}

function toFigures(values: Float64Array | undefined, { units }: ScoringTable): Float64Array {
  const figures = new Float64Array(units.length);
  for (let unit = 0; unit < figures.length; unit++) {
    const value = values?.[unit] ?? Number.NaN;
    figures[unit] = Number.isFinite(value) ? value : Number.NaN;
  }
  return figures;
}

function toApplies(
  column: ScoringColumn | undefined,
  denominator: ScoringColumn | undefined,
  { units }: ScoringTable,
): Uint8Array {
  const applies = new Uint8Array(units.length).fill(1);
  for (const marks of [column?.notApplicable, denominator?.notApplicable]) {
    if (marks === undefined) continue;
    for (let unit = 0; unit < applies.length; unit++) if (marks[unit] === 1) applies[unit] = 0;
  }
  return applies;
}

function listEarlier(
  column: ScoringColumn | undefined,
  denominator: ScoringColumn | undefined,
): { year: number; values: Float64Array }[] {
  return (column?.earlier ?? []).flatMap(({ year, values }) => {
    if (denominator === undefined) return [{ year, values }];
    const ofYear =
      denominator.earlier === undefined
        ? denominator.values
        : denominator.earlier.find((each) => each.year === year)?.values;
    if (ofYear === undefined) return [];
    const out = new Float64Array(values.length);
    denominate(values, ofYear, out);
    return [{ year, values: out }];
  });
}
