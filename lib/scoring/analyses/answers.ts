import type { AnalysesReply, AnalysesRequest } from "@/lib/contracts/analyses";
import type { ScoredTable } from "../scored-table";
import { correlations } from "./correlation";
import { cronbachAlpha } from "./cronbach-alpha";
import { effectiveWeights } from "./effective-weights";
import { listParts } from "./listed-parts";
import { principalComponents } from "./principal-components";
import { findRedundantPairs } from "./redundancy";
import type { Chunked } from "./run-in-chunks";
import { contributionsToGap, contributionsToScore } from "./score-contributions";

/** So that an estimate from orders drawn is the same for everyone. */
const SEED = 1;

/**
 * How the indicators, brought to one scale, go with each other, and which of them nearly say the same.
 *
 * @example runAtOnce(toCorrelations(scored, { method: "spearman", threshold: 0.9 })).redundant
 */
export function* toCorrelations(
  { indicators }: ScoredTable,
  { method, threshold }: NonNullable<AnalysesRequest["correlations"]>,
): Chunked<NonNullable<AnalysesReply["correlations"]>> {
  const table = yield* correlations(
    indicators.map(({ normalised }) => normalised),
    method,
  );
  const count = indicators.length;
  return {
    method,
    codes: indicators.map(({ code }) => code),
    table: indicators.map((_, row) =>
      Array.from(table.subarray(row * count, row * count + count), toKnown),
    ),
    redundant: findRedundantPairs(
      indicators.map(({ code, parent }) => ({ code, group: parent })),
      table,
      threshold,
    ),
  };
}

/**
 * Cronbach's α and the principal components of what stands directly below each group.
 *
 * @example toConsistency(scored)[0].alpha
 */
export function toConsistency(scored: ScoredTable): NonNullable<AnalysesReply["consistency"]> {
  const parts = listParts(scored);
  return scored.groups.map(({ code }) => {
    const own = parts.get(code) ?? [];
    const columns = own.map(({ column }) => column);
    const { alpha, units } = cronbachAlpha(columns);
    const { eigenvalues, shares, loadings } = principalComponents(columns);
    return {
      group: code,
      codes: own.map((part) => part.code),
      units,
      alpha: toKnown(alpha),
      eigenvalues,
      shares,
      loadings: loadings.map((row) => row.map(toKnown)),
    };
  });
}

/**
 * What each indicator weighs on paper and in effect.
 *
 * @example runAtOnce(toEffectiveWeights(scored))[0].shareOfVariance
 */
export function* toEffectiveWeights(
  scored: ScoredTable,
): Chunked<NonNullable<AnalysesReply["effectiveWeights"]>> {
  const found = yield* effectiveWeights(scored, SEED);
  return found.map((each, place) => ({
    code: scored.indicators[place]?.code ?? "",
    weight: each.weight,
    correlation: toKnown(each.correlation),
    shareOfVariance: toKnown(each.shareOfVariance),
  }));
}

/**
 * What makes a unit's score, or its gap to another unit.
 *
 * @throws RangeError where a code names no unit
 * @example runAtOnce(toContributionsReply(scored, { unit: "MNG", against: "KAZ" })).parts
 */
export function* toContributionsReply(
  scored: ScoredTable,
  { unit, against }: NonNullable<AnalysesRequest["contributions"]>,
): Chunked<NonNullable<AnalysesReply["contributions"]>> {
  const place = getUnit(scored, unit);
  const found = yield* against === undefined
    ? contributionsToScore(scored, place, SEED)
    : contributionsToGap(scored, place, getUnit(scored, against), SEED);
  return {
    unit,
    against: against ?? null,
    from: toKnown(found.from),
    to: toKnown(found.to),
    method: found.method,
    orders: found.orders,
    parts: scored.indicators.map(({ code }, at) => ({
      code,
      part: toKnown(found.parts[at] ?? Number.NaN),
    })),
  };
}

/** A number as a reply gives it: null where it is not defined. */
export function toKnown(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The place of a unit, by its code. */
export function getUnit({ units }: Pick<ScoredTable, "units">, code: string): number {
  const place = units.findIndex((unit) => unit.code === code);
  if (place < 0) throw new RangeError(`no such unit: ${code}`);
  return place;
}
