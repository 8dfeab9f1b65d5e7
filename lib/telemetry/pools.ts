/** A pool of connections, as pg tells it. */
interface Pool {
  /** Connections that are open. */
  readonly totalCount: number;
  /** Those of them that nobody uses. */
  readonly idleCount: number;
  /** Questions that wait for one. */
  readonly waitingCount: number;
}

/** Next bundles modules more than once: the pools of all of them stand in one place. */
declare global {
  var parityPools: Map<string, Pool> | undefined;
}

/** Has a database's pool told under a name; one opened later under the same name takes its place. */
export function watchPool(name: string, pool: Pool): void {
  globalThis.parityPools ??= new Map();
  globalThis.parityPools.set(name, pool);
}

/** Every pool that was opened, by the name of its database. */
export function listPools(): ReadonlyMap<string, Pool> {
  return globalThis.parityPools ?? new Map();
}
