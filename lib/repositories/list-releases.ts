import type { Client } from "pg";
import type { PublisherFile, YearBasis } from "@/lib/domain/source";

/** A release in the store, as its keepers see it. */
export interface StoredReleaseLine {
  id: number;
  slug: string;
  source: string;
  version: string;
  published: string | null;
  figures: number;
  countries: number;
  firstYear: number | null;
  lastYear: number | null;
  places: number;
  /** False where somebody brought it in by hand. */
  carried: boolean;
  yearBasis: YearBasis;
  supersededBy: string | null;
  loadedAt: Date;
  files: readonly PublisherFile[];
}

/** Every release in the store, by slug. */
export async function listReleases(client: Client): Promise<StoredReleaseLine[]> {
  const { rows } = await client.query<StoredReleaseLine>(
    `SELECT r.id, r.slug, s.slug AS source, r.version, r.published, r.carried, r.files,
            r.year_basis::text AS "yearBasis",
            r.loaded_at AS "loadedAt", newer.slug AS "supersededBy",
            coalesce(o.figures, 0) AS figures, coalesce(o.countries, 0) AS countries,
            o."firstYear", o."lastYear",
            (SELECT count(*) FROM ranking_entry e JOIN ranking_edition d ON d.id = e.edition_id
             WHERE d.release_id = r.id)::int AS places
     FROM release r JOIN source s ON s.id = r.source_id
     LEFT JOIN release newer ON newer.id = r.superseded_by_id
     LEFT JOIN (SELECT release_id, count(*)::int AS figures, count(DISTINCT iso3)::int AS countries,
                       min(year)::int AS "firstYear", max(year)::int AS "lastYear"
                FROM observation GROUP BY release_id) o ON o.release_id = r.id
     ORDER BY r.slug`,
  );
  return rows;
}

/** The release of a slug. @throws UnknownRelease listing those there are */
export function getStoredRelease(
  releases: readonly StoredReleaseLine[],
  slug: string,
): StoredReleaseLine {
  const found = releases.find((each) => each.slug === slug);
  if (found === undefined) {
    throw new UnknownRelease(slug, releases.map((each) => each.slug).join(", "));
  }
  return found;
}

/** Thrown where a command names a release that the store does not have. */
export class UnknownRelease extends Error {
  readonly isPlain = true;
  readonly exitCode = 2;

  constructor(slug: string, known: string) {
    super(`There is no release “${slug}”; there are ${known}.`);
    this.name = "UnknownRelease";
  }
}
