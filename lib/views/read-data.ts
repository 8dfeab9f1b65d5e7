import { type Catalog, getCatalog, getSources } from "@/lib/repositories/catalog";
import { listCoverage } from "@/lib/repositories/list-coverage";
import { listSilences } from "@/lib/repositories/list-silences";
import { listUnparsed } from "@/lib/repositories/list-unparsed";
import exceptions from "@/prisma/data/catalog/exceptions.json";

/** One known oddity of a source's figures, and why it stays. */
export interface KnownDefect {
  release: string;
  /** Indicator, country and year, as far as it is about one. */
  about: string;
  reason: string;
}

/** The exceptions from checks that are written down for a source's releases in force. */
function listDefects(
  catalog: Catalog,
  { releases }: { releases: readonly { slug: string }[] },
): KnownDefect[] {
  const slugs = new Set(releases.map(({ slug }) => slug));
  return exceptions
    .filter(({ release }) => slugs.has(release))
    .map(({ release, indicator, country, year, reason }: (typeof exceptions)[number]) => ({
      release,
      about: [
        catalog.indicators.get(indicator ?? "")?.name,
        catalog.countries.get(country ?? "")?.name,
        year,
      ]
        .filter((part) => part !== undefined)
        .join(", "),
      reason,
    }));
}

/** The heat maps begin here; what is older is said in words. */
export const FIRST_YEAR_ON_MAP = 1960;

/** Every source with what it covers and how many oddities of it are known, those with most figures first. */
export async function readData() {
  const [catalog, { regions, sources }] = await Promise.all([getCatalog(), listCoverage()]);
  const years = sources.flatMap(({ cells }) => cells.map(({ year }) => year));
  return {
    regions,
    sources: sources
      .map((source) => ({ ...source, defects: listDefects(catalog, source).length }))
      .sort((one, other) => other.figures - one.figures),
    lastYear: Math.max(FIRST_YEAR_ON_MAP, ...years),
  };
}

/**
 * One source with its releases, what it covers, where it is silent, and which of its passages gave
 * no figure.
 *
 * @throws UnknownEntry for an unknown source
 */
export async function readSource(slug: string) {
  const catalog = await getCatalog();
  getSources(catalog, [slug]);
  const [{ regions, sources, lastYear }, silences, unparsed] = await Promise.all([
    readData(),
    listSilences(slug),
    listUnparsed(slug),
  ]);
  const source = sources.find((each) => each.slug === slug);
  if (source === undefined) throw new Error(`no coverage was read for ${slug}`);
  return { source, regions, lastYear, silences, unparsed, defects: listDefects(catalog, source) };
}
