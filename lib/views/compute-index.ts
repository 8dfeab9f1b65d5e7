import { createHash } from "node:crypto";
import type {
  ComputedIndexReply,
  ComputedIndexRequest,
  Stage,
} from "@/lib/contracts/computed-index";
import type { PackedColumn } from "@/lib/contracts/scoring-table";
import { MOST_EARLIER } from "@/lib/contracts/scoring-table";
import { readColumnCode } from "@/lib/domain/column-code";
import { getCatalog } from "@/lib/repositories/catalog";
import { type Moments, type ScoredIndicator, type ScoredTable, scoreTable } from "@/lib/scoring";
import { listColumns } from "@/lib/scoring/list-columns";
import { toResultText } from "@/lib/scoring/result-text";
import { unpackTable } from "@/lib/scoring/unpack-table";
import { readScoringTable } from "./read-scoring-table";

/**
 * An index computed by a recipe over the dataset now in the store.
 *
 * Columns that the store does not have are left to `checkRecipe`, which names their place.
 *
 * @throws RecipeError naming every problem in the recipe
 */
export async function computeIndex(
  { recipe, table: choice, stages, analyses: asked }: ComputedIndexRequest,
  signal: AbortSignal,
): Promise<ComputedIndexReply> {
  const catalog = await getCatalog();
  const codes = listColumns(recipe).filter((code) => {
    const { indicator, source } = readColumnCode(code);
    return catalog.indicators.has(indicator) && (source === null || catalog.sources.has(source));
  });
  const table = { ...choice, earlier: Math.max(choice.earlier, countEarlier(recipe)) };
  const { data, meta } = await readScoringTable(codes, table);
  const unpacked = unpackTable(data);
  const scored = scoreTable(unpacked, recipe);
  const text = toResultText({ recipe, table, dataVersion: meta.dataVersion });
  return {
    data: {
      index: scored.index,
      ranked: scored.ranked,
      indicators: scored.indicators.map((indicator) =>
        toIndicator(indicator, getColumn(data.columns, indicator.code), stages),
      ),
      groups: scored.groups.map(({ code, parent, weight, aggregation }) => ({
        ...{ code, parent, weight, aggregation },
        name: recipe.groups.find((group) => group.code === code)?.name ?? code,
      })),
      units: toUnits(scored),
      analyses: {},
    },
    meta: {
      hash: createHash("sha256").update(text).digest("hex"),
      ...{ recipe, table, releases: meta.releases, dataVersion: meta.dataVersion },
    },
  };
}

/** How many earlier years a recipe looks back to. */
function countEarlier({ imputation, over }: ComputedIndexRequest["recipe"]): number {
  if (over === "all-years") return MOST_EARLIER;
  return imputation.method === "last-known" ? Math.min(imputation.years, MOST_EARLIER) : 0;
}

function getColumn(columns: readonly PackedColumn[], code: string): PackedColumn {
  const column = columns.find((each) => each.code === code);
  if (column === undefined) throw new Error(`an index was computed without its column ${code}`);
  return column;
}

function toIndicator(
  indicator: ScoredIndicator,
  column: PackedColumn,
  stages: readonly Stage[],
): ComputedIndexReply["data"]["indicators"][number] {
  const { code, parent, weight, treatment, imputedCells, notApplicable } = indicator;
  const years = column.years.filter((year) => year !== null);
  return {
    ...{ code, parent, weight, name: column.name, unit: column.unit },
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    known: column.values.filter((value) => value !== null).length,
    imputed: countMarks(imputedCells),
    notApplicable: countMarks(notApplicable),
    doubtfulZeros: column.doubtfulZeros.length,
    treatment: {
      done: treatment.done,
      moved: treatment.moved,
      before: toMoments(treatment.before),
      after: toMoments(treatment.after),
    },
    ...(stages.length > 0 && {
      stages: Object.fromEntries(stages.map((stage) => [stage, toNumbers(indicator[stage])])),
    }),
  };
}

function toUnits({ units, ranks, scores, coverage, groups }: ScoredTable) {
  return units
    .map(({ code, name }, place) => ({
      ...{ code, name },
      rank: toKnown(ranks[place]),
      score: toKnown(scores[place]),
      coverage: toKnown(coverage[place]),
      groups: groups.map((group) => toKnown(group.scores[place])),
    }))
    .sort(
      (one, other) =>
        (one.rank ?? Number.POSITIVE_INFINITY) - (other.rank ?? Number.POSITIVE_INFINITY) ||
        (one.code < other.code ? -1 : 1),
    );
}

function toMoments({ skew, kurtosis }: Moments) {
  return { skew: toKnown(skew), kurtosis: toKnown(kurtosis) };
}

function toNumbers(values: Float64Array): (number | null)[] {
  return Array.from(values, toKnown);
}

function countMarks(marks: Uint8Array): number {
  return marks.reduce((count, mark) => count + mark, 0);
}

function toKnown(value = Number.NaN): number | null {
  return Number.isFinite(value) ? value : null;
}
