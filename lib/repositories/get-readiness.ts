import { getReplicas } from "@/lib/database/open-replicas";
import { getCatalog } from "./catalog";
import { read } from "./read";

/**
 * What the store holds: the dataset's version and each release with its number of figures; and how
 * its replicas stand.
 *
 * @throws DatasetMissing before the first load; DatabaseAway where the database is out of reach
 */
export async function getReadiness() {
  const { version } = await getCatalog();
  const releases = await read(
    (client) => client.$queryRaw<{ slug: string; loadedAt: Date; observations: number }[]>`
      SELECT slug, loaded_at AS "loadedAt",
             coalesce((SELECT observations FROM import_run
                       WHERE release_slug = release.slug AND status = 'loaded'
                       ORDER BY id DESC LIMIT 1), 0) AS observations
      FROM release ORDER BY slug`,
  );
  return {
    status: "ready" as const,
    dataVersion: version,
    replicas: getReplicas()?.report() ?? [],
    releases: releases.map(({ loadedAt, ...release }) => ({
      ...release,
      loadedAt: loadedAt.toISOString(),
    })),
  };
}
