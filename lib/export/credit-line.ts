import type { Release, Source } from "@/lib/domain/source";

/** As much of a release as a credit needs. */
export type CreditedRelease = Pick<Release, "slug" | "version" | "published" | "retrieved"> &
  Pick<Source, "shortName" | "title" | "terms" | "termsNote">;

/** One release in a few words. @example "SIPRI Military Expenditure Database, 2024" */
export function toSourceName({ shortName, title, version }: CreditedRelease): string {
  const named = title.includes(shortName) ? title : `${shortName}, ${title}`;
  return `${named}, ${version}`;
}

/**
 * The credit of a chart, made from the releases that were drawn and no others: each with its
 * edition, the date of its data and its terms.
 *
 * Editions of one title stand together. Empty where nothing was drawn.
 *
 * @example "Source: SIPRI Military Expenditure Database, 2024 (published 2025-04-28; extract, attribution)."
 */
export function toCreditLine(releases: readonly CreditedRelease[]): string {
  const titles = new Map<string, CreditedRelease[]>();
  for (const release of releases) {
    const key = `${release.shortName} ${release.title}`;
    titles.set(key, [...(titles.get(key) ?? []), release]);
  }
  const credits = [...titles.values()].flatMap((editions) => {
    const [first] = editions;
    if (first === undefined) return [];
    const versions = editions.map(({ version }) => version).join(", ");
    const about = [...new Set(editions.flatMap(toDate)), first.termsNote].join("; ");
    return `${toSourceName({ ...first, version: versions })} (${about})`;
  });
  if (credits.length === 0) return "";
  return `${credits.length === 1 ? "Source" : "Sources"}: ${credits.join("; ")}.`;
}

/** When a release came out, where its version does not say so already. */
function toDate({ version, published, retrieved }: CreditedRelease): string[] {
  if (published === version) return [];
  return [published === null ? `retrieved ${retrieved}` : `published ${published}`];
}
