import { AsyncLocalStorage } from "node:async_hooks";

/**
 * How an answer came from those that are held: it was there; another reader's question was under way;
 * it was made; or the reader has it already (304).
 */
export type HeldOutcome = "hit" | "shared" | "miss" | "seen";

/** What is known of the request that code is running for. */
export interface RequestScope {
  /** Names the request in logs, in the answer's `X-Request-Id` and in problem details. */
  readonly id: string;
  /** Aborted when whoever asked has gone before the answer was there; absent where nobody can go. */
  readonly dropped?: AbortSignal;
  /** Absent where the answer is of a kind that is never held. */
  held?: HeldOutcome;
  /** True where the answer is of this moment only: something failed in it, or is still being computed. */
  isPassing?: boolean;
  /** True where the server asks itself, for those who come later. */
  readonly isRehearsal?: boolean;
}

/** Next bundles modules more than once: all of them ask one. */
declare global {
  var parityRequestScope: AsyncLocalStorage<RequestScope> | undefined;
}

/** Runs work, and whatever it begins, for a request. */
export function runForRequest<Result>(scope: RequestScope, work: () => Result): Result {
  globalThis.parityRequestScope ??= new AsyncLocalStorage();
  return globalThis.parityRequestScope.run(scope, work);
}

/** Runs work that is for others too, whatever becomes of the request that happens to begin it. */
export function runForEveryone<Result>(work: () => Result): Result {
  const id = findRequestScope()?.id;
  return id === undefined ? work() : runForRequest({ id }, work);
}

/** The request that this code runs for; undefined outside of one. */
export function findRequestScope(): RequestScope | undefined {
  return globalThis.parityRequestScope?.getStore();
}

/** Says of the answer under way that nobody else is to get it. */
export function markPassing(): void {
  const scope = findRequestScope();
  if (scope !== undefined) scope.isPassing = true;
}
