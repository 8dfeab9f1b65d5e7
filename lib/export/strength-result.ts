import type { Recipe } from "@/lib/contracts/recipe";
import type { ScoringTableReply } from "@/lib/contracts/scoring-table";
import type { WhatIf } from "@/lib/domain/what-if";
import type { RankSpread } from "@/lib/scoring/analyses/rank-spread";
import { roundScore } from "@/lib/scoring/round-score";
import { addSpreads, type Strength } from "@/lib/series/compute-strength";
import { toResultHash } from "./result-hash";

/** An index computed, and all that it was computed from. */
export interface ComputedResult {
  lens: { slug: string; title: string };
  recipe: Recipe;
  changes: readonly WhatIf[];
  strength: Strength;
  /** By the table's units; null where nothing was recomputed. */
  spreads: readonly RankSpread[] | null;
  /** Recomputations that were made. */
  runs: number;
  seed: number;
  /** The scoring table's reply. */
  reply: ScoringTableReply;
}

/**
 * A result as it is replied, exported and drawn, with its hash and the releases of its figures: on
 * server and in browser the same, to the byte, for the same recipe and figures.
 */
export function toStrengthResult(computed: ComputedResult) {
  const { lens, recipe, changes, strength, spreads, runs, seed, reply } = computed;
  const { table, dataVersion, releases } = reply.meta;
  const shown = spreads === null ? strength : addSpreads(strength, reply.data.units, spreads);
  const isChanged = strength.rows.some(({ before }) => before !== null);
  return {
    data: {
      lens: lens.slug,
      title: isChanged ? `${lens.title}, changed` : lens.title,
      ...{ isChanged, runs: spreads === null ? 0 : runs, seed },
      ...shown,
      rows: shown.rows.map((row) => ({
        ...row,
        score: roundScore(row.score),
        groups: row.groups.map((score) => (score === null ? null : roundScore(score))),
      })),
    },
    meta: {
      hash: toResultHash({ recipe, table, changes, dataVersion }),
      releases,
      dataVersion,
    },
  };
}
