import { setTimeout as delay, setImmediate } from "node:timers/promises";
import type { AnalysesReply } from "@/lib/contracts/analyses";
import type { Recipe } from "@/lib/contracts/recipe";
import type { ScoringTableReply } from "@/lib/contracts/scoring-table";
import { log } from "@/lib/http/log";
import { getCatalog } from "@/lib/repositories/catalog";
import {
  analyse,
  compareIndices,
  runAtOnce,
  runInChunks,
  type ScoredTable,
  type ScoringTable,
  scoreTable,
  spearman,
} from "@/lib/scoring";
import type { Lens } from "@/lib/scoring/lenses/lens";
import { unpackTable } from "@/lib/scoring/unpack-table";
import { toUsualRuns, toUsualVariation, USUAL_SEED } from "@/lib/scoring/usual-variation";
import {
  type IndicatorEvidence,
  type PillarEvidence,
  toIndicatorEvidence,
  toPillarEvidence,
} from "@/lib/series/index-evidence";
import { readLenses } from "./read-lenses";
import { readScoringTable } from "./read-scoring-table";
import { getLens, toLensTable } from "./take-index";

/** The index whose making is told. */
const LENS = "open-index";
/** A power of two is most even; below a thousand Sobol's indices say little. */
const SAMPLES = 1_024;
/** Pairs beyond this correlation are named as saying nearly the same. */
const REDUNDANT = 0.92;

/** A reader waits no longer for what is still being computed, in milliseconds. */
const PATIENCE = 50;

/** So many of those that move most are named. */
const MOST_NAMED = 3;

/** An index with everything that a page tells of its making. */
export interface Method {
  lens: Lens;
  recipe: Recipe;
  scored: ScoredTable;
  table: ScoringTable;
  pillars: PillarEvidence[];
  indicators: IndicatorEvidence[];
  correlations: NonNullable<AnalysesReply["correlations"]>;
  threshold: number;
  /** Spearman's ρ of this index's ranks with every other lens's, among the countries that all rank. */
  links: { slug: string; title: string; countries: number; correlation: number }[];
  published: { publisher: string; edition: number; countries: number; correlation: number | null };
  /** The same with every doubtful zero taken as unknown: how far the order of those ranked both ways moves. */
  zerosUnknown: {
    countries: number;
    moved: number;
    largest: { name: string; from: number; to: number }[];
  };
  /** By name, ranked by nobody: too few of their figures are known. */
  leftOut: string[];
  meta: ScoringTableReply["meta"];
}

/** How far the ranks can be trusted. */
export interface Robustness {
  uncertainty: NonNullable<AnalysesReply["uncertainty"]>;
  sensitivity: NonNullable<AnalysesReply["sensitivity"]>;
}

let held:
  | { version: string; method: Promise<Method>; robustness?: Promise<Robustness> }
  | undefined;

/**
 * How the open index is made, with its numbers from the dataset now in the store: computed once for
 * each version of it.
 */
export async function readMethod(): Promise<Method> {
  return (await hold()).method;
}

/**
 * The open index recomputed over and over, and what its ranks are sensitive to: some seconds of work,
 * begun by the first to ask after each change of the dataset, with others let in between.
 *
 * @returns null while it is being computed
 */
export async function findRobustness(): Promise<Robustness | null> {
  const holding = await hold();
  if (holding.robustness === undefined) {
    const robustness = holding.method.then(computeRobustness);
    holding.robustness = robustness;
    robustness.catch((error: unknown) => {
      log.error({ err: error }, "robustness could not be computed");
      delete holding.robustness;
    });
  }
  return Promise.race([holding.robustness, holding.method.then(() => delay(PATIENCE, null))]);
}

async function hold() {
  const { version } = await getCatalog();
  if (held?.version !== version) {
    const method = computeMethod();
    const holding = { version, method };
    held = holding;
    method.catch(() => {
      if (held === holding) held = undefined;
    });
  }
  return held;
}

async function computeMethod(): Promise<Method> {
  const { lens, base: recipe } = getLens(LENS);
  const { columns, choice } = toLensTable(lens, recipe);
  const [{ data, meta }, doubted, lenses] = await Promise.all([
    readScoringTable(columns, choice),
    readScoringTable(columns, { ...choice, zeros: "unknown" }),
    readLenses({}),
  ]);
  const table = unpackTable(data);
  const scored = scoreTable(table, recipe);
  const { consistency, effectiveWeights, correlations } = runAtOnce(
    analyse(
      table,
      recipe,
      {
        consistency: true,
        effectiveWeights: true,
        correlations: { method: "pearson", threshold: REDUNDANT },
      },
      scored,
    ),
  );
  if (correlations === undefined) throw new Error("the correlations asked for were not answered");
  const indicators = toIndicatorEvidence(scored, data.columns, effectiveWeights ?? []);
  const own = lenses.data.lenses.find(({ slug }) => slug === LENS);
  const toShared = (places: NonNullable<typeof own>["places"]) => {
    const ranks = new Map(places.map(({ iso3, shared }) => [iso3, shared]));
    return Float64Array.from(data.units, ({ code }) => -(ranks.get(code) ?? Number.NaN));
  };
  return {
    ...{ lens, recipe, scored, table, indicators, correlations, threshold: REDUNDANT, meta },
    pillars: toPillarEvidence(scored, recipe, indicators, consistency ?? []),
    links: lenses.data.lenses
      .filter(({ slug }) => slug !== LENS)
      .map(({ slug, title, places }) => ({
        ...{ slug, title, countries: lenses.data.shared },
        correlation: spearman(toShared(own?.places ?? []), toShared(places)),
      })),
    published: {
      publisher: own?.agreement.publisher ?? "",
      edition: own?.agreement.edition ?? 0,
      countries: own?.agreement.countries ?? 0,
      correlation: own?.agreement.spearman ?? null,
    },
    zerosUnknown: toShift(scored, scoreTable(unpackTable(doubted.data), recipe)),
    leftOut: data.units.flatMap(({ name }, unit) => (scored.leftOut[unit] === 1 ? [name] : [])),
  };
}

/** How far the order moves from one way of scoring to another. */
function toShift(scored: ScoredTable, otherwise: ScoredTable): Method["zerosUnknown"] {
  const { units, meanDifference, largest } = compareIndices(
    scored.scores,
    otherwise.scores,
    MOST_NAMED,
  );
  return {
    countries: units,
    moved: meanDifference,
    largest: largest.map(({ unit, one, other }) => ({
      name: scored.units[unit]?.name ?? "",
      ...{ from: one, to: other },
    })),
  };
}

async function computeRobustness({ table, recipe, scored }: Method): Promise<Robustness> {
  const varied = toUsualVariation(recipe);
  const request = {
    uncertainty: {
      runs: toUsualRuns(recipe, table.units.length),
      seed: USUAL_SEED,
      varied,
      pairs: [],
    },
    sensitivity: { samples: SAMPLES, seed: USUAL_SEED, varied, units: [] },
  };
  const found = await runInChunks(analyse(table, recipe, request, scored), {
    pause: () => setImmediate(),
  });
  const { uncertainty, sensitivity } = found ?? {};
  if (uncertainty === undefined || sensitivity === undefined) {
    throw new Error("the analyses asked for were not answered");
  }
  return { uncertainty, sensitivity };
}
