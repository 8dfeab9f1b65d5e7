/** What the newest answer said of how new its figures are, for whoever shows it. */
let newest: string | null | undefined;
const listeners = new Set<() => void>();

/** Notes what an answer said: a date, or nothing where the figures are the newest there are. */
export function noteAsOf(asOf: string | null): void {
  if (newest === asOf) return;
  newest = asOf;
  for (const listener of listeners) listener();
}

/** Undefined where no answer came yet. */
export function getAsOf(): string | null | undefined {
  return newest;
}

export function subscribeAsOf(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
