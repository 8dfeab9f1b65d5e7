import type { CheckReport } from "@/lib/checks/check";
import { connectWriter } from "@/lib/database/writer";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type CheckRules, checkReleases } from "./check-release";

/**
 * Runs every check over releases in the store, which it does not change.
 *
 * @param slugs of the releases; all where there are none
 * @throws UnknownEntry naming each release that the store does not have
 */
export async function checkStore(
  connectionString: string,
  slugs: readonly string[],
  rules: CheckRules,
): Promise<CheckReport[]> {
  const client = await connectWriter(connectionString);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows } = await client.query<{ id: number; slug: string }>(
      "SELECT id, slug FROM release ORDER BY slug",
    );
    const known = rows.map(({ slug }) => slug);
    const strangers = slugs.filter((slug) => !known.includes(slug));
    if (strangers.length > 0) {
      throw new UnknownEntry("release", strangers, `The store has ${known.join(", ")}.`);
    }
    const chosen = rows.filter(({ slug }) => slugs.length === 0 || slugs.includes(slug));
    return await checkReleases(client, chosen, rules);
  } finally {
    // Ending the session ends the transaction.
    await client.end();
  }
}
