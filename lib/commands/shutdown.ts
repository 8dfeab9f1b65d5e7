/** Closes one thing; may be called while that thing is still being opened. */
type Closer = () => Promise<void> | void;

export interface Shutdown {
  /** Adds something to close in the end; what was opened last is closed first. */
  add: (closer: Closer) => void;
  /** Closes everything now, each even where another one failed; throws the first failure. */
  close: () => Promise<void>;
  /** Becomes aborted when the process was told to end. */
  signal: AbortSignal;
}

/** Whoever told us to end waits about so long before it kills us. */
const LIMIT = 10_000;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a command so that Ctrl-C, SIGTERM and a closed terminal close in order what it opened,
 * whatever it is doing at that moment, and end the process with code 0. A second signal does not
 * wait, but for SIGHUP: that one only tells that whoever started us went too, as when a whole
 * process group is told to end (end-with-npm.cjs sends it). What does not close within ten seconds is
 * left behind, told, with code 1.
 *
 * A command that fails closes everything too; one that returns keeps everything open.
 *
 * @throws what the work threw, unless it failed because of the end itself
 */
export async function runUntilSignal(work: (shutdown: Shutdown) => Promise<void>): Promise<void> {
  const closers: Closer[] = [];
  const controller = new AbortController();
  const end = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) {
      if (signal !== "SIGHUP") process.exit(1);
      return;
    }
    controller.abort();
    setTimeout(() => {
      exitWithError(`Not everything closed within ${LIMIT / 1_000} seconds of ${signal}.`);
    }, LIMIT).unref();
    closeAll(closers).then(() => process.exit(0), exitWithError);
  };
  for (const name of SIGNALS) process.on(name, end);
  const shutdown: Shutdown = {
    add: (closer) => closers.push(closer),
    close: () => closeAll(closers),
    signal: controller.signal,
  };
  try {
    await work(shutdown);
  } catch (error) {
    // Its failure is only the consequence of being closed under way; the handler above ends us.
    if (controller.signal.aborted) return;
    await closeAll(closers);
    throw error;
  }
}

async function closeAll(closers: Closer[]): Promise<void> {
  const failures: unknown[] = [];
  for (let closer = closers.pop(); closer !== undefined; closer = closers.pop()) {
    try {
      await closer();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

function exitWithError(error: unknown): void {
  console.error(error);
  process.exit(1);
}
