import { getReplicas } from "@/lib/database/open-replicas";
import { read } from "./read";
import { getStoreVersion } from "./store-version";

/**
 * What the store holds: the dataset's version and each release with its number of figures; and how
 * its replicas stand.
 *
 * While the database is out of reach, readers are still answered from what is held ("holding"), and
 * what is told is of the moment when it last answered.
 *
 * @throws DatasetMissing before the first load; DatabaseAway where it is out of reach and was never seen, or nothing is held
 */
export async function getReadiness() {
  const { version, isAway, seen } = await getStoreVersion();
  const releases = await read(
    (client) => client.$queryRaw<{ slug: string; loadedAt: Date; observations: number }[]>`
      SELECT slug, loaded_at AS "loadedAt",
             coalesce((SELECT observations FROM import_run
                       WHERE release_slug = release.slug AND status = 'loaded'
                       ORDER BY id DESC LIMIT 1), 0) AS observations
      FROM release ORDER BY slug`,
  );
  return {
    status: isAway ? ("holding" as const) : ("ready" as const),
    asOf: seen.toISOString(),
    dataVersion: version,
    replicas: getReplicas()?.report() ?? [],
    releases: releases.map(({ loadedAt, ...release }) => ({
      ...release,
      loadedAt: loadedAt.toISOString(),
    })),
  };
}
