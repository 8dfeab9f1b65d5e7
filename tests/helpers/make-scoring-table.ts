import type { RecipeInput } from "@/lib/contracts/recipe";
import { createRandom } from "@/lib/scoring/random/create-random";
import type { ScoringColumn, ScoringTable } from "@/lib/scoring/scoring-table";

export interface TableSize {
  units: number;
  indicators: number;
  /** Of the figures, how many are missing: 0 to 1. */
  missing?: number;
  /** Of the figures, how many are stated as a range of a tenth to either side: 0 to 1. */
  ranges?: number;
}

const GROUPS = 8;
const TENTH = 0.1;

/**
 * A table of the shape that countries' figures have: indicators of one pillar go together, a third
 * of them have a long tail, some figures are missing, and some stated as a range.
 *
 * @example makeScoringTable({ units: 195, indicators: 60 }, 1)
 */
export function makeScoringTable(
  { units, indicators, missing = 0.05, ranges = 0.25 }: TableSize,
  seed: number,
): ScoringTable {
  const random = createRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const size = Array.from({ length: units }, normal);
  const pillars = Array.from({ length: GROUPS }, () => size.map((each) => each + normal()));
  const columns = new Map<string, ScoringColumn>();
  for (let indicator = 0; indicator < indicators; indicator++) {
    const pillar = pillars[indicator % GROUPS] ?? size;
    const values = Float64Array.from(pillar, (each) => {
      const level = each + normal();
      if (random() < missing) return Number.NaN;
      return indicator % 3 === 0 ? Math.exp(level) : 50 + 10 * level;
    });
    const widths = values.map((value) =>
      random() < ranges ? Math.abs(value) * TENTH : Number.NaN,
    );
    columns.set(`i${indicator}`, {
      values,
      low: values.map((value, unit) => value - (widths[unit] ?? Number.NaN)),
      high: values.map((value, unit) => value + (widths[unit] ?? Number.NaN)),
    });
  }
  return {
    units: size.map((_, unit) => ({ code: `u${unit}`, name: `Unit ${unit}` })),
    columns,
    groupings: new Map([["region", size.map((_, unit) => `r${unit % 5}`)]]),
  };
}

/** An index over such a table: eight pillars below one index, treated, from 1 to 100, weighted. */
export function makeRecipe(indicators: number, changes: Partial<RecipeInput> = {}): RecipeInput {
  const pillars = Array.from({ length: Math.min(GROUPS, indicators) }, (_, at) => ({
    code: `p${at}`,
    weight: 1 + (at % 3),
    parent: "index",
  }));
  return {
    version: 1,
    indicators: Array.from({ length: indicators }, (_, at) => ({
      code: `i${at}`,
      weight: 1 + (at % 4),
      direction: at % 7 === 3 ? (-1 as const) : (1 as const),
      parent: `p${at % GROUPS}`,
    })),
    groups: [...pillars, { code: "index", parent: null }],
    imputation: { method: "group-mean", group: "region" },
    treatment: { method: "winsorise" },
    normalisation: { method: "min-max", low: 1, high: 100 },
    ...changes,
  };
}
