import { isMeasured } from "@/lib/domain/observation";
import type { Tie } from "@/lib/domain/tie";
import type { CountryFacts, ReleaseDraft } from "./release-draft";

/**
 * Holds every release to what the store will ask of it: known countries and indicators, one
 * figure for each country and year, a value exactly where one is claimed; each tie, mission and
 * order stated once, and each tie from both sides.
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
  checkTables(draft, facts);
}

function checkTables(draft: ReleaseDraft, { known }: CountryFacts): void {
  const { ties = [], missions = [], transfers = [] } = draft;
  const tieKey = (iso3: string, otherIso3: string, { kind, firstYear }: Tie) =>
    `${kind} ${iso3} ${otherIso3} ${firstYear}`;
  const tieKeys = ties.map((tie) => tieKey(tie.iso3, tie.otherIso3, tie));
  const keys = [
    ...tieKeys,
    ...missions.map(({ iso3, mission, year }) => `${iso3} ${mission} ${year}`),
    ...transfers.map(({ line }) => `order of line ${line}`),
  ];
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) throw new Error(`${draft.source}-${draft.version}: ${key} is stated twice`);
    seen.add(key);
  }
  const oneSided = ties.find((tie) => !seen.has(tieKey(tie.otherIso3, tie.iso3, tie)));
  if (oneSided !== undefined) {
    const key = tieKey(oneSided.iso3, oneSided.otherIso3, oneSided);
    throw new Error(`${draft.source}-${draft.version}: ${key} has no other side`);
  }
  const named = [
    ...ties.map(({ iso3 }) => iso3),
    ...missions.map(({ iso3 }) => iso3),
    ...transfers.flatMap(({ recipientIso3, supplierIso3 }) => [recipientIso3, supplierIso3]),
  ];
  const stranger = named.find((iso3) => iso3 !== null && !known.has(iso3));
  if (stranger === undefined) return;
  throw new Error(`${draft.source}-${draft.version}: ${stranger} is not a known country`);
}
