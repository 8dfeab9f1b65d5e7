import { getHoldingClient } from "./holding-client";
import { type Query, readFrom } from "./read-from";

/**
 * Runs one reading of what a version of the data says: figures, rankings, catalog.
 *
 * The same question about the same version is asked of the store once, and what it answered is held
 * (`holding-client.ts`). What comes back is shared: it is frozen.
 *
 * @throws DatabaseAway where the database is out of reach or too slow, with the cause inside
 */
export async function read<Result>(query: Query<Result>): Promise<Result> {
  return query(getHoldingClient());
}

/**
 * Runs one reading that the store answers anew each time: what is too much to hold.
 *
 * @throws DatabaseAway as `read`
 */
export async function readNow<Result>(query: Query<Result>): Promise<Result> {
  return (await readFrom(query)).result;
}
