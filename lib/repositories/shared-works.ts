import { setMaxListeners } from "node:events";
import { findRequestScope, runForRequest } from "@/lib/telemetry/request-scope";

interface UnderWay<Result> {
  result: Promise<Result>;
  /** How many wait for it. */
  waiting: number;
  /** To be called when the last of them has gone. */
  drop: () => void;
}

/**
 * Works each done once for all who ask for them meanwhile.
 *
 * A work goes on for as long as one of those readers is there; when the last has gone, what it asks the
 * store is given up, and the next to ask begins anew. Whoever asks outside of a request never goes.
 */
export class SharedWorks<Result> {
  readonly #underWay = new Map<string, UnderWay<Result>>();

  has(key: string): boolean {
    return this.#underWay.has(key);
  }

  /** What the work results in, from the one under way or from a new one. */
  async do(key: string, work: () => Promise<Result>): Promise<Result> {
    const shared = this.#underWay.get(key) ?? this.#begin(key, work);
    shared.waiting += 1;
    const leave = () => {
      shared.waiting -= 1;
      if (shared.waiting === 0) shared.drop();
    };
    const dropped = findRequestScope()?.dropped;
    if (dropped?.aborted) leave();
    else dropped?.addEventListener("abort", leave, { once: true });
    try {
      return await shared.result;
    } finally {
      dropped?.removeEventListener("abort", leave);
    }
  }

  #begin(key: string, work: () => Promise<Result>): UnderWay<Result> {
    const everyone = new AbortController();
    setMaxListeners(0, everyone.signal);
    const id = findRequestScope()?.id ?? "-";
    const end = () => {
      if (this.#underWay.get(key) === shared) this.#underWay.delete(key);
    };
    const result = runForRequest({ id, dropped: everyone.signal }, work).finally(end);
    const drop = () => {
      end();
      everyone.abort();
    };
    const shared = { result, waiting: 0, drop };
    this.#underWay.set(key, shared);
    return shared;
  }
}
