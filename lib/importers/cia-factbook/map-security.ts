import type { Iso3 } from "@/lib/domain/country";
import { type ObservationDraft, withholdFigure } from "../release-draft";
import { parseDeployments } from "./parse-deployments";
import { parsePersonnel } from "./parse-personnel";
import { parseServiceAge } from "./parse-service-age";
import type { SecurityPassages } from "./read-security";
import type { StatedNumber } from "./stated-number";

/** Passages without a year of their own are of the year before the final edition. */
const YEAR = 2025;
const LONGEST_TEXT = 600;
const BOUND_NOTE = "The passage says “up to” or “as many as”";

/** What came of one kind of passage over all profiles. */
export interface PassageCount {
  parsed: number;
  kept: number;
}

type Kind = "personnel" | "spending" | "deployments" | "serviceAge" | "trafficking";

export type PassageCounts = Record<Kind, PassageCount>;

/** Nothing counted yet. */
export function makeCounts(): PassageCounts {
  const none = () => ({ parsed: 0, kept: 0 });
  return {
    personnel: none(),
    spending: none(),
    deployments: none(),
    serviceAge: none(),
    trafficking: none(),
  };
}

/**
 * Forces and security of one country out of its profile's passages; what cannot be parsed is kept
 * as text, `not-parsed`.
 *
 * @param counts of parsed and kept passages by kind, added to
 */
export function mapSecurity(
  iso3: Iso3,
  passages: SecurityPassages,
  counts: PassageCounts,
): ObservationDraft[] {
  const keep = (kind: Kind, indicator: string, text: string) => {
    counts[kind].kept += 1;
    return keepText(indicator, iso3, text);
  };
  return [
    ...mapPersonnel(iso3, passages.personnel, keep, counts.personnel),
    ...mapSpending(iso3, passages.spending, keep, counts.spending),
    ...mapDeployments(iso3, passages.deployments, keep, counts.deployments),
    ...mapServiceAge(iso3, passages.serviceAge, keep, counts.serviceAge),
    ...mapTrafficking(iso3, passages.trafficking, keep, counts.trafficking),
    ...(passages.ties.length === 0
      ? []
      : [keepText("defence-ties", iso3, passages.ties.join("; "))]),
  ];
}

type Keep = (kind: Kind, indicator: string, text: string) => ObservationDraft;

function mapPersonnel(
  iso3: Iso3,
  text: string,
  keep: Keep,
  count: PassageCount,
): ObservationDraft[] {
  if (text === "") return [];
  if (/not available/.test(text)) {
    return [withholdFigure("active-personnel", iso3, YEAR, "not-reported", null)];
  }
  const stated = parsePersonnel(text);
  if (stated === null) return [keep("personnel", "active-personnel", text)];
  count.parsed += 1;
  const { year, active, paramilitary } = stated;
  return [
    estimate("active-personnel", iso3, year, active, active.isBound ? BOUND_NOTE : null),
    ...(paramilitary === null
      ? []
      : [
          estimate(
            "paramilitary-personnel",
            iso3,
            year,
            paramilitary,
            paramilitary.isBound ? BOUND_NOTE : null,
          ),
        ]),
  ];
}

function mapSpending(
  iso3: Iso3,
  texts: readonly string[],
  keep: Keep,
  count: PassageCount,
): ObservationDraft[] {
  const indicator = "military-spending-share-of-gdp";
  return texts.map((text) => {
    if (text === "not available")
      return withholdFigure(indicator, iso3, YEAR, "not-reported", null);
    const [, share, year, isEstimate] =
      /^(\d+(?:\.\d+)?)% of GDP \((\d{4})( est\.)?\)$/.exec(text) ?? [];
    if (share === undefined) return keep("spending", indicator, text);
    count.parsed += 1;
    const stated = { value: Number(share), low: null, high: null };
    return isEstimate === undefined
      ? { ...estimate(indicator, iso3, Number(year), stated, null), standing: "reported" }
      : estimate(indicator, iso3, Number(year), stated, null);
  });
}

function mapDeployments(
  iso3: Iso3,
  text: string,
  keep: Keep,
  count: PassageCount,
): ObservationDraft[] {
  if (text === "") return [];
  const stated = parseDeployments(text);
  if (stated === null) return [keep("deployments", "deployed-personnel", text)];
  count.parsed += 1;
  const { year, low, high } = stated;
  const sum = low === high ? { value: low, low: null, high: null } : { value: null, low, high };
  return [estimate("deployed-personnel", iso3, year, sum, shorten(text))];
}

function mapServiceAge(
  iso3: Iso3,
  text: string,
  keep: Keep,
  count: PassageCount,
): ObservationDraft[] {
  if (text === "" || text === "not available") return [];
  const { voluntary, conscription, isWithoutConscription } = parseServiceAge(text);
  const mentionsConscription = /compulsory|conscript|mandatory/i.test(text);
  if (voluntary !== null || conscription !== null || isWithoutConscription) count.parsed += 1;
  return [
    voluntary === null
      ? keep("serviceAge", "voluntary-service-age", text)
      : estimate("voluntary-service-age", iso3, YEAR, toValue(voluntary), null, "reported"),
    ...(conscription !== null
      ? [estimate("conscription-age", iso3, YEAR, toValue(conscription), null, "reported")]
      : isWithoutConscription
        ? [withholdFigure("conscription-age", iso3, YEAR, "not-applicable", "No conscription")]
        : mentionsConscription
          ? [keepText("conscription-age", iso3, text)]
          : []),
  ];
}

function mapTrafficking(
  iso3: Iso3,
  text: string,
  keep: Keep,
  count: PassageCount,
): ObservationDraft[] {
  const indicator = "trafficking-tier";
  if (text === "") return [];
  const [, tier, watchList] = /^Tier ([123])( Watch List)?\b/.exec(text) ?? [];
  if (tier !== undefined) {
    count.parsed += 1;
    const value = watchList === undefined ? Number(tier) : Number(tier) + 0.5;
    const note = watchList === undefined ? null : "Tier 2 Watch List";
    return [estimate(indicator, iso3, YEAR, toValue(value), note, "reported")];
  }
  if (/^Special Case/.test(text)) {
    count.parsed += 1;
    return [withholdFigure(indicator, iso3, YEAR, "not-reported", "Special case: not rated")];
  }
  return [keep("trafficking", indicator, text)];
}

function estimate(
  indicator: string,
  iso3: Iso3,
  year: number,
  { value, low, high }: StatedNumber,
  note: string | null,
  standing: "estimated" | "reported" = "estimated",
): ObservationDraft {
  return { indicator, iso3, year, value, low, high, standing, note };
}

function toValue(value: number): StatedNumber {
  return { value, low: null, high: null };
}

function keepText(indicator: string, iso3: Iso3, text: string): ObservationDraft {
  return {
    ...{ indicator, iso3, year: YEAR, value: null, low: null, high: null },
    standing: "not-parsed",
    note: shorten(text),
  };
}

/** A passage cut at a word where it is long. */
function shorten(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, text.lastIndexOf(" ", LONGEST_TEXT - 2))} …`;
}
