/** What a long computation may be told and asked while it runs. */
export interface ChunkOptions {
  /** Asked between chunks. */
  isCancelled?: () => boolean;
  /** Told between chunks: steps done, of how many. */
  onProgress?: (done: number, total: number) => void;
  /** Awaited between chunks: where there is something else to do, such as reading a message. */
  pause?: () => Promise<void>;
}

/** A computation in chunks: yields how far it is, and returns its result. */
export type Chunked<Result> = Generator<{ done: number; total: number }, Result, void>;

/**
 * Runs a computation to its end, or to where it is cancelled, and lets others in between its chunks.
 *
 * @returns undefined where it was cancelled
 * @example await runInChunks(simulateRanks(model, 1, 0, 1_000), { isCancelled: () => signal.aborted })
 */
export async function runInChunks<Result>(
  computation: Chunked<Result>,
  { isCancelled, onProgress, pause }: ChunkOptions = {},
): Promise<Result | undefined> {
  for (;;) {
    if (isCancelled?.()) return undefined;
    const step = computation.next();
    if (step.done) return step.value;
    onProgress?.(step.value.done, step.value.total);
    await pause?.();
  }
}

/**
 * Runs a computation to its end at once.
 *
 * @example runAtOnce(simulateRanks(model, 1, 0, 1_000))
 */
export function runAtOnce<Result>(computation: Chunked<Result>): Result {
  for (;;) {
    const step = computation.next();
    if (step.done) return step.value;
  }
}

/**
 * Shares `count` steps between workers, in order and as evenly as they go.
 *
 * @example splitSteps(10, 3) // → [[0, 4], [4, 7], [7, 10]]
 */
export function splitSteps(count: number, workers: number): [from: number, to: number][] {
  const bound = (worker: number) => Math.ceil((count * worker) / workers);
  return Array.from({ length: workers }, (_, worker) => [bound(worker), bound(worker + 1)]);
}
