const KEY = "parity:looks";
/** So often a page looks again by itself; after that it is for the reader to say. */
const MOST = 10;
/** Looks further apart, in milliseconds, are not of one wait. */
const APART = 60_000;

/**
 * Counts that something was looked for and is not there yet.
 *
 * @param storage remembers it over a reload
 * @param now in milliseconds, of any clock that a reload does not set back
 * @returns whether to look again without being asked
 */
export function countLook(storage: Pick<Storage, "getItem" | "setItem">, now: number): boolean {
  const [count = 0, last = 0] = (storage.getItem(KEY) ?? "").split(" ").map(Number);
  const looks = now - last <= APART ? count + 1 : 1;
  storage.setItem(KEY, `${looks} ${now}`);
  return looks <= MOST;
}
