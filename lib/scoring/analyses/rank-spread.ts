/** Where a unit came to stand over many runs. */
export interface RankSpread {
  /** Half of the runs at least put it here or higher; null where no run ranked it. */
  median: number | null;
  /** A twentieth of the runs at least put it here or higher. */
  low: number | null;
  /** Nineteen twentieths of the runs put it here or higher. */
  high: number | null;
  mean: number | null;
  /** Runs that gave it a rank. */
  ranked: number;
}

/**
 * Each unit's median rank, 5–95 % interval and mean over the runs; runs that did not rank it are
 * left out, and counted.
 *
 * A quantile is a rank that was met: the best one that at least that share of the runs reached.
 *
 * @param ranks run after run, one place for each unit; 0 is no rank
 * @throws RangeError where the ranks are not whole runs
 * @example spreadRanks(Uint16Array.of(1, 2, 1, 2, 2, 1), 2)[0] // → { median: 1, low: 1, high: 2, mean: 4/3, ranked: 3 }
 */
export function spreadRanks(ranks: Uint16Array, units: number): RankSpread[] {
  const runs = countRuns(ranks, units);
  return Array.from({ length: units }, (_, unit) => {
    const counts = new Uint32Array(units + 1);
    for (let run = 0; run < runs; run++) {
      const rank = ranks[run * units + unit] ?? 0;
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    const ranked = runs - (counts[0] ?? 0);
    if (ranked === 0) return { median: null, low: null, high: null, mean: null, ranked };
    const mean = counts.reduce((sum, count, rank) => sum + count * rank, 0) / ranked;
    const [low, median, high] = [0.05, 0.5, 0.95].map((share) => reach(counts, share * ranked));
    return { median: median ?? null, low: low ?? null, high: high ?? null, mean, ranked };
  });
}

function reach(counts: Uint32Array, runs: number): number {
  let reached = 0;
  for (let rank = 1; rank < counts.length; rank++) {
    reached += counts[rank] ?? 0;
    if (reached >= runs) return rank;
  }
  return counts.length - 1;
}

/** How often one unit stood above another. */
export interface Outranking {
  /** Shares of the runs that ranked both, 0 to 1; null where none did. */
  above: number | null;
  tied: number | null;
  runs: number;
}

/**
 * In which share of the runs one unit outranks another, and in which they tie; who is above in the
 * rest is the other.
 *
 * @param ranks run after run, one place for each unit; 0 is no rank
 * @throws RangeError where the ranks are not whole runs
 * @example outranks(Uint16Array.of(1, 2, 1, 1), 2, 0, 1) // → { above: 0.5, tied: 0.5, runs: 2 }
 */
export function outranks(
  ranks: Uint16Array,
  units: number,
  one: number,
  other: number,
): Outranking {
  const runs = countRuns(ranks, units);
  let both = 0;
  let above = 0;
  let tied = 0;
  for (let run = 0; run < runs; run++) {
    const rank = ranks[run * units + one] ?? 0;
    const beside = ranks[run * units + other] ?? 0;
    if (rank === 0 || beside === 0) continue;
    both += 1;
    if (rank < beside) above += 1;
    else if (rank === beside) tied += 1;
  }
  if (both === 0) return { above: null, tied: null, runs: 0 };
  return { above: above / both, tied: tied / both, runs: both };
}

function countRuns(ranks: Uint16Array, units: number): number {
  const runs = units === 0 ? 0 : ranks.length / units;
  if (!Number.isInteger(runs)) throw new RangeError(`${ranks.length} ranks of ${units} units`);
  return runs;
}
