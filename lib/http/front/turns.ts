import { setTimeout as delay } from "node:timers/promises";
import pLimit from "p-limit";

/** A turn is over after so many milliseconds at the latest: a slow reader holds nobody up. */
const LONGEST = 1_000;

/**
 * Lets so many works go on at a time; the others wait their turn, in the order in which they came.
 *
 * One thread draws the pages. Begun all at once they end no sooner, but every answer of the database
 * and every short answer would wait for all of them.
 */
export function takeTurns(most: number): (work: () => Promise<void>) => Promise<void> {
  const turn = pLimit(most);
  return async (work) => {
    let whole = Promise.resolve();
    await turn(async () => {
      whole = work();
      const patience = new AbortController();
      const { signal } = patience;
      await Promise.race([whole, delay(LONGEST, undefined, { signal, ref: false })]).finally(() =>
        patience.abort(),
      );
    });
    await whole;
  };
}
