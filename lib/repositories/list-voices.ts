import { type Catalog, type CreditedRelease, getIndicators } from "./catalog";
import { type FigureRow, readVoices, type WantedYear } from "./read-figures";

/** So many indicators in one statement stay far below the time that the store allows a reader. */
const AT_ONCE = 4;

/** What one source says of an indicator in a country. */
export interface Voice extends Omit<FigureRow, "indicatorId" | "releaseId"> {
  indicator: string;
  release: CreditedRelease;
  /** Null where the source is shown only when asked for. */
  preference: number | null;
  /** Slug of the source whose figure it is, where this one passes on another's. */
  origin: string | null;
}

/**
 * For some indicators what every source says of some countries, a figure each: the newest, or the
 * one nearest to a year. By indicator and country the preferred source comes first.
 *
 * @throws UnknownEntry naming unknown indicators
 * @example await listVoices(catalog, ["active-personnel"], ["MNG"], {}) // → COW, World Bank, CIA, GFP
 */
export async function listVoices(
  catalog: Catalog,
  slugs: readonly string[],
  codes: readonly string[],
  wanted: WantedYear,
): Promise<Voice[]> {
  const indicators = getIndicators(catalog, slugs);
  const known = new Map(indicators.map((each) => [each.id, each]));
  const voices: Voice[] = [];
  for (let at = 0; at < indicators.length; at += AT_ONCE) {
    const ids = indicators.slice(at, at + AT_ONCE).map(({ id }) => id);
    for (const { indicatorId, releaseId, ...figure } of await readVoices(ids, codes, wanted)) {
      const indicator = known.get(indicatorId);
      const release = catalog.releases.get(releaseId);
      const speaker = indicator?.sources.find(({ source }) => source === release?.source);
      if (indicator === undefined || release === undefined || speaker === undefined) continue;
      const { preference, origin } = speaker;
      voices.push({ ...figure, indicator: indicator.slug, release, preference, origin });
    }
  }
  return voices;
}
