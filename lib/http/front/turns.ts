import { setTimeout as delay } from "node:timers/promises";
import pLimit from "p-limit";

/** A turn is over after so many milliseconds at the latest: a slow reader holds nobody up. */
const LONGEST = 1_000;

export interface Turns {
  turn: (work: () => Promise<void>) => Promise<void>;
  /** How many works wait for their turn. */
  countWaiting: () => number;
}

/**
 * Lets so many works go on at a time; the others wait their turn, in the order in which they came.
 *
 * One thread draws the pages. Begun all at once they end no sooner, but every answer of the database
 * and every short answer would wait for all of them.
 */
export function takeTurns(most: number): Turns {
  const limit = pLimit(most);
  const turn = async (work: () => Promise<void>) => {
    let whole = Promise.resolve();
    await limit(async () => {
      whole = work();
      const patience = new AbortController();
      const { signal } = patience;
      await Promise.race([whole, delay(LONGEST, undefined, { signal, ref: false })]).finally(() =>
        patience.abort(),
      );
    });
    await whole;
  };
  return { turn, countWaiting: () => limit.pendingCount };
}
