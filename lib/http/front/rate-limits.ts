import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Effort } from "./dear-address";
import type { Refusal } from "./refuse";

/** Seconds for which requests are counted together. */
const WINDOW = 60;

/**
 * Clients are told apart by so many bits of a keyed hash: at most 65,536 counters, whoever asks, and no
 * address kept. Two clients share one seldom, and nobody can choose whose.
 */
const CLIENT_BITS = 16;

export interface RateLimitOptions {
  /** Requests a minute that one client may make; 0 for as many as it likes. */
  usual: number;
  /** How many of them may be for what is drawn or computed; 0 for as many as it likes. */
  dear: number;
  /** How many of those one client may have under way at a time; 0 for as many as it likes. */
  dearAtOnce: number;
}

/** What became of a request that was counted. */
export interface Counted {
  /** RateLimit and RateLimit-Policy, as draft-ietf-httpapi-ratelimit-headers-10 forms them. */
  headers: Readonly<Record<string, string>>;
  /** 429, with how long to wait; null where the request may go on. */
  refusal: Refusal | null;
  /** To be called once the answer is over; absent where nobody counts that. */
  done?: () => void;
}

const FREE: Counted = { headers: {}, refusal: null };

/**
 * Counts each client's requests, those that take much apart from and beside the others.
 *
 * The counters are this process's own: several instances allow so much each.
 */
export function countRequests(options: RateLimitOptions) {
  const secret = randomBytes(32);
  const limiters = {
    usual: makeLimiter("usual", options.usual),
    dear: makeLimiter("dear", options.dear),
  };
  const underWay = new Map<string, number>();

  return async (client: string, effort: Effort): Promise<Counted> => {
    if (effort === "none") return FREE;
    const key =
      createHmac("sha256", secret).update(client).digest().readUInt32BE() >>> (32 - CLIENT_BITS);
    const name = String(key);
    const states = await Promise.all(
      (effort === "dear" ? [limiters.usual, limiters.dear] : [limiters.usual])
        .filter((limiter) => limiter !== null)
        .map((limiter) => consume(limiter, name)),
    );
    const headers = toHeaders(states);
    const exceeded = states.find((state) => state.exceeded);
    if (exceeded !== undefined) {
      return { headers, refusal: refuseUntil(exceeded) };
    }
    if (effort !== "dear" || options.dearAtOnce === 0) return { ...FREE, headers };
    const count = underWay.get(name) ?? 0;
    if (count >= options.dearAtOnce) {
      return { headers, refusal: refuseNow(options.dearAtOnce) };
    }
    underWay.set(name, count + 1);
    return { headers, refusal: null, done: () => release(underWay, name) };
  };
}

function makeLimiter(policy: string, points: number): RateLimiterMemory | null {
  return points === 0
    ? null
    : new RateLimiterMemory({ keyPrefix: policy, points, duration: WINDOW });
}

interface CounterState {
  policy: string;
  quota: number;
  left: number;
  /** Whole seconds until the count begins anew. */
  seconds: number;
  exceeded: boolean;
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<CounterState> {
  const { keyPrefix: policy, points: quota } = limiter;
  const [counter, exceeded] = await limiter.consume(key).then(
    (each) => [each, false] as const,
    (each: unknown) => {
      if (each instanceof RateLimiterRes) return [each, true] as const;
      throw each;
    },
  );
  const seconds = Math.max(1, Math.ceil(counter.msBeforeNext / 1000));
  return { policy, quota, left: counter.remainingPoints, seconds, exceeded };
}

function toHeaders(states: readonly CounterState[]): Record<string, string> {
  if (states.length === 0) return {};
  const list = (toParameters: (state: CounterState) => string) =>
    states.map((state) => `"${state.policy}";${toParameters(state)}`).join(", ");
  return {
    "RateLimit-Policy": list(({ quota }) => `q=${quota};w=${WINDOW}`),
    RateLimit: list(({ left, seconds }) => `r=${left};t=${seconds}`),
  };
}

function refuseUntil({ quota, seconds, policy }: CounterState): Refusal {
  const what = policy === "dear" ? "pictures, exports and computations" : "requests";
  const detail = `At most ${quota} ${what} a minute are answered to one address. Please go on in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
  return { status: 429, detail, headers: { "Retry-After": String(seconds) } };
}

function refuseNow(most: number): Refusal {
  const detail = `At most ${most} pictures, exports and computations at a time are made for one address. Please go on when one is there.`;
  return { status: 429, detail, headers: { "Retry-After": "1" } };
}

function release(underWay: Map<string, number>, name: string): void {
  const left = (underWay.get(name) ?? 1) - 1;
  if (left > 0) underWay.set(name, left);
  else underWay.delete(name);
}
