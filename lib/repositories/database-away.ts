/** Next bundles modules more than once: all of them share one memory. */
declare global {
  var parityLastAway: number | undefined;
}

/** Thrown when the database cannot be reached or did not answer in time. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super("the database does not answer", { cause });
    this.name = "DatabaseAway";
    globalThis.parityLastAway = performance.now();
  }
}

/**
 * Whether the database failed anyone since a moment.
 *
 * @param moment in milliseconds since the process began (`performance.now`)
 */
export function wasAwaySince(moment: number): boolean {
  return (globalThis.parityLastAway ?? Number.NEGATIVE_INFINITY) >= moment;
}
