"use client";

import { useMemo } from "react";
import { spreadRanks } from "@/lib/scoring/analyses/rank-spread";
import { splitSteps } from "@/lib/scoring/analyses/run-in-chunks";
import { USUAL_SEED } from "@/lib/scoring/usual-variation";
import type { LabIndex } from "./lab-worker";
import { useLabAnswer } from "./use-lab-answer";

/** The hand has come to rest so many milliseconds ago. */
const REST = 400;
/** More workers than this would wait for each other. */
const MOST_WORKERS = 4;
/** Fewer runs are not worth a worker of their own. */
const LEAST_RUNS = 500;

/**
 * Every unit's ranks, and their interval, over so many recomputations, shared between workers: put together
 * they are the same however many there are.
 *
 * @param key by which one index is told from another; null asks nothing
 */
export function useSpreads(index: LabIndex, key: string | null, runs: number) {
  const { answers, ...asked } = useLabAnswer(
    "ranks",
    key === null ? null : `${runs} ${key}`,
    () =>
      splitSteps(runs, countWorkers(runs)).map(([from, to]) => ({
        ...{ kind: "ranks", index, seed: USUAL_SEED, from, to },
      })),
    REST,
  );
  const units = index.packed.units.length;
  const ranks = useMemo(() => answers && joinRanks(answers, units * runs), [answers, units, runs]);
  const spreads = useMemo(() => ranks && spreadRanks(ranks, units), [ranks, units]);
  return { ranks, spreads, ...asked };
}

function countWorkers(runs: number): number {
  // One core is left to the page.
  const free = (navigator.hardwareConcurrency || 2) - 1;
  return Math.max(1, Math.min(MOST_WORKERS, free, Math.floor(runs / LEAST_RUNS)));
}

function joinRanks(parts: readonly { ranks: Uint16Array }[], length: number): Uint16Array {
  const ranks = new Uint16Array(length);
  let at = 0;
  for (const part of parts) {
    ranks.set(part.ranks, at);
    at += part.ranks.length;
  }
  return ranks;
}
