import type { Finding } from "@/lib/checks/check";
import { SHARE_BOUND } from "@/lib/domain/source";
import type { StoreCheck } from "./store-check";

const CHECK = {
  slug: "extract-share",
  holds: "Of a source whose terms allow an extract only, the project passes on less than a tenth.",
  severity: "error",
} as const;

/** Of the project's own releases: what somebody brings in by hand stays with them. */
export const EXTRACT_SHARE: StoreCheck = {
  ...CHECK,
  find: async (client, { releaseIds, extracts }) => {
    const { rows } = await client.query<{ release: string; figures: number }>(
      `SELECT r.slug AS release, count(o.iso3)::int AS figures
       FROM release r JOIN source s ON s.id = r.source_id
       LEFT JOIN observation o ON o.release_id = r.id AND coalesce(o.value, o.low) IS NOT NULL
       WHERE r.id = ANY($1) AND r.carried AND s.terms = 'extract-only'
       GROUP BY r.slug ORDER BY r.slug`,
      [releaseIds],
    );
    const findings = rows.flatMap(({ release, figures }): Finding[] => {
      const ofFigures = extracts.get(release)?.ofFigures;
      if (ofFigures !== undefined && figures < SHARE_BOUND * ofFigures) return [];
      const says =
        ofFigures === undefined
          ? "does not say in its origin.json of how many figures it is an extract"
          : `passes on ${figures} of ${ofFigures} figures`;
      const subject = { indicator: null, iso3: null, year: null, line: null, figure: null };
      return [{ check: CHECK.slug, release, ...subject, says }];
    });
    const looked = rows.reduce((sum, { figures }) => sum + figures, 0);
    return { looked, found: findings.length, findings };
  },
};
