import { setTimeout as delay } from "node:timers/promises";
import pRetry, { AbortError } from "p-retry";

/** How patient a fetch is. */
export interface Patience {
  /** Longest time for one attempt, in milliseconds. */
  timeout: number;
  /** How often it is tried again. */
  retries: number;
  /** Wait before the first of them, doubled each time, in milliseconds. */
  wait: number;
  /** Longest wait that a server may ask for, in milliseconds. */
  longestWait: number;
}

export const USUAL_PATIENCE: Patience = {
  timeout: 60_000,
  retries: 4,
  wait: 1_000,
  longestWait: 120_000,
};

/** A publisher's answer; null where it says that nothing has changed. */
export interface FetchedText {
  text: string;
  etag: string | null;
}

/** Thrown when a publisher's server does not give what was asked, tried again as often as allowed. */
export class FetchFailed extends Error {
  /** The message says all there is to say: commands print it without a stack. */
  readonly isPlain = true;

  constructor(address: string, reason: string) {
    super(`${address}: ${reason}`);
    this.name = "FetchFailed";
  }
}

/**
 * Fetches a text from a publisher, whole or not at all.
 *
 * What may pass (no connection, a slow or truncated answer, 408, 429, 5xx) is tried again, each time
 * after twice the wait, or after as long as the server asks for in Retry-After. What will not pass
 * (other 4xx) is not.
 *
 * @param read turns the text into what is wanted; what it throws counts as a broken answer and is
 *   tried again
 * @param etag of the state that is known already
 * @returns null where the publisher still has that state
 * @throws FetchFailed with the address and the last reason
 */
export async function fetchAndRead<Result>(
  address: string,
  read: (answer: FetchedText) => Result,
  patience: Patience,
  etag: string | null = null,
): Promise<Result | null> {
  try {
    return await pRetry(() => attempt(address, read, patience, etag), {
      retries: patience.retries,
      minTimeout: patience.wait,
      factor: 2,
      randomize: false,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (error instanceof AskedToWait && retriesLeft > 0) {
          await delay(Math.min(error.milliseconds, patience.longestWait));
        }
      },
    });
  } catch (error) {
    throw new FetchFailed(address, explain(error));
  }
}

class AskedToWait extends Error {
  readonly milliseconds: number;

  constructor(status: number, milliseconds: number) {
    super(`answered ${status}`);
    this.milliseconds = milliseconds;
  }
}

async function attempt<Result>(
  address: string,
  read: (answer: FetchedText) => Result,
  { timeout }: Patience,
  etag: string | null,
): Promise<Result | null> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, {
      signal: AbortSignal.timeout(timeout),
      headers: { Accept: "application/json", ...(etag !== null && { "If-None-Match": etag }) },
    });
    text = await response.text();
  } catch (error) {
    // p-retry takes a TypeError for a mistake of ours; fetch throws it for a broken connection.
    throw new Error(explain(error));
  }
  if (response.status === 304) return null;
  if (response.ok) return read({ text, etag: response.headers.get("ETag") });
  const seconds = Number(response.headers.get("Retry-After"));
  if (Number.isFinite(seconds) && seconds > 0)
    throw new AskedToWait(response.status, seconds * 1e3);
  const mayPass = response.status >= 500 || [408, 425, 429].includes(response.status);
  const error = new Error(`answered ${response.status}`);
  throw mayPass ? error : new AbortError(error);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "did not answer in time";
  const { cause } = error;
  return cause instanceof Error && cause.message !== ""
    ? `${error.message} (${cause.message})`
    : error.message;
}
