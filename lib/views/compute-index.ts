import { setImmediate } from "node:timers/promises";
import pLimit from "p-limit";
import type { AnalysesReply, AnalysesRequest } from "@/lib/contracts/analyses";
import type {
  ComputedIndexReply,
  ComputedIndexRequest,
  Stage,
} from "@/lib/contracts/computed-index";
import { MOST_EARLIER, type PackedColumn } from "@/lib/contracts/scoring-table";
import { readColumnCode } from "@/lib/domain/column-code";
import { TooBusy } from "@/lib/domain/too-busy";
import { TooMuchWork } from "@/lib/domain/too-much-work";
import { UnfitRequest } from "@/lib/domain/unfit-request";
import { toResultHash } from "@/lib/export/result-hash";
import { getCatalog } from "@/lib/repositories/catalog";
import {
  analyse,
  checkAnalyses,
  checkRecipe,
  type Moments,
  RecipeError,
  type RecipeProblem,
  runInChunks,
  type ScoredIndicator,
  type ScoredTable,
  type ScoringTable,
  scoreTable,
} from "@/lib/scoring";
import { countEarlierYears } from "@/lib/scoring/count-earlier-years";
import { estimateWork } from "@/lib/scoring/estimate-work";
import { listColumns } from "@/lib/scoring/list-columns";
import { roundScore } from "@/lib/scoring/round-score";
import { unpackTable } from "@/lib/scoring/unpack-table";
import { readScoringTable } from "./read-scoring-table";

/** About ten seconds of one core: ten thousand runs of the usual index. */
const MOST_FIGURES = 120_000_000;
/** However quick the machine, nobody waits longer. */
const LONGEST_MS = 30_000;
/** The others wait their turn: a computation takes a core for itself. */
const AT_ONCE = 1;
const MOST_WAITING = 8;

const computing = pLimit(AT_ONCE);

/**
 * An index computed by a recipe over the dataset now in the store, with the analyses asked for.
 *
 * Columns that the store does not have are left to `checkRecipe`, which names their place. Long
 * analyses let other requests in between their parts, and end when the reader goes away.
 *
 * @throws RecipeError naming every problem by its path in the request
 * @throws TooMuchWork where more is asked than one request may; TooBusy where too many wait
 */
export async function computeIndex(
  request: ComputedIndexRequest,
  signal: AbortSignal,
): Promise<ComputedIndexReply> {
  const { recipe, stages } = request;
  const { data, meta } = await readTable(request);
  const table = unpackTable(data);
  refuse(checkRecipe(recipe, table), "recipe");
  checkWork(request, table.units.length);
  refuse(checkAnalyses(request.analyses, recipe, table), "analyses");
  if (computing.pendingCount >= MOST_WAITING) {
    throw new TooBusy(
      "Too many indices are being computed at the moment. Please try again shortly.",
    );
  }
  const { scored, analyses } = await computing(async () => {
    const kept = scoreTable(table, recipe);
    return { scored: kept, analyses: await runAnalyses(table, request, kept, signal) };
  });
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
      analyses,
    },
    meta: {
      hash: toResultHash({ recipe, table: meta.table, dataVersion: meta.dataVersion }),
      ...{ recipe, ...meta },
    },
  };
}

async function readTable({ recipe, table: choice }: ComputedIndexRequest) {
  const catalog = await getCatalog();
  const codes = listColumns(recipe).filter((code) => {
    const { indicator, source } = readColumnCode(code);
    return catalog.indicators.has(indicator) && (source === null || catalog.sources.has(source));
  });
  return readScoringTable(codes, {
    ...choice,
    earlier: Math.max(choice.earlier, countEarlier(recipe)),
  });
}

function refuse(problems: readonly RecipeProblem[], part: "recipe" | "analyses"): void {
  if (problems.length === 0) return;
  throw new RecipeError(
    problems.map(({ path, message }) => ({ path: `${part}.${path}`, message })),
  );
}

function checkWork({ recipe, analyses }: ComputedIndexRequest, units: number): void {
  const work = estimateWork(recipe, units, analyses);
  const total = work.reduce((sum, { figures }) => sum + figures, 0);
  if (total <= MOST_FIGURES) return;
  const largest = work.reduce((most, each) => (each.figures > most.figures ? each : most));
  throw new TooMuchWork(
    largest.part,
    `This is about ${(total / MOST_FIGURES).toFixed(1)} times the work of one request at most, ${largest.part} the largest part of it. Ask for fewer runs, samples, indicators or analyses.`,
  );
}

async function runAnalyses(
  table: ScoringTable,
  { recipe, analyses }: { recipe: ComputedIndexRequest["recipe"]; analyses: AnalysesRequest },
  scored: ScoredTable,
  signal: AbortSignal,
): Promise<AnalysesReply> {
  const deadline = performance.now() + LONGEST_MS;
  const found = await runInChunks(analyse(table, recipe, analyses, scored), {
    isCancelled: () => signal.aborted || performance.now() > deadline,
    pause: () => setImmediate(),
  });
  if (found !== undefined) return found;
  throw new TooMuchWork(
    "analyses",
    `The analyses took longer than ${LONGEST_MS / 1000} seconds and were ended. Ask for fewer.`,
  );
}

/** How many earlier years come along. @throws UnfitRequest where the recipe looks back further than is read */
function countEarlier(recipe: ComputedIndexRequest["recipe"]): number {
  const { imputation } = recipe;
  if (imputation.method === "last-known" && imputation.years > MOST_EARLIER) {
    throw new UnfitRequest(
      "recipe.imputation.years",
      `At most ${MOST_EARLIER} years are looked back here.`,
    );
  }
  return countEarlierYears(recipe);
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
  return Number.isFinite(value) ? roundScore(value) : null;
}
