import { isMeasured } from "@/lib/domain/observation";
import type { CountryFacts, ReleaseDraft } from "./release-draft";

/**
 * Holds every release to what the store will ask of it: known countries and indicators, one
 * figure for each country and year, a value exactly where one is claimed.
 *
 * @throws naming the release and the first figure at fault; that is a fault of an importer
 */
export function checkDraft(
  draft: ReleaseDraft,
  facts: CountryFacts,
  indicators: ReadonlySet<string>,
): void {
  const seen = new Set<string>();
  for (const each of draft.observations) {
    const key = `${each.indicator} ${each.iso3} ${each.year}`;
    const place = `${draft.source}-${draft.version}: ${key}`;
    if (!indicators.has(each.indicator)) throw new Error(`${place} is of an unknown indicator`);
    if (!facts.known.has(each.iso3)) throw new Error(`${place} is of an unknown country`);
    if (seen.has(key)) throw new Error(`${place} is stated twice`);
    seen.add(key);
    const hasFigure = each.value !== null || (each.low !== null && each.high !== null);
    if (hasFigure !== isMeasured(each)) throw new Error(`${place} has value and standing at odds`);
  }
}
