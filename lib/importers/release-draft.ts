import type { ArmsTransfer } from "@/lib/domain/arms-transfer";
import type { Iso3 } from "@/lib/domain/country";
import type { MissionPresence } from "@/lib/domain/mission-presence";
import type { Observation } from "@/lib/domain/observation";
import type { RankingEntry } from "@/lib/domain/ranking";
import type { YearBasis } from "@/lib/domain/source";
import type { Tie } from "@/lib/domain/tie";
import type { SourceFile } from "./read-source-file";

/** A figure on its way into a release, which it does not name yet; its line where that is kept. */
export type ObservationDraft = Omit<Observation, "release"> & { line?: number };

/** One published place in a ranking's edition, with the publisher's row that states it. */
export interface RankingDraft extends RankingEntry {
  edition: number;
  rankedCountries: number;
  file: string;
  line: number;
}

/** How much of a publisher's work a release passes on, in figures, or in rows of a register. */
export interface ExtractShare {
  figures: number;
  ofFigures: number;
}

/** One release as an importer hands it over: where it comes from and what it says. */
export interface ReleaseDraft {
  /** Slug of the source. */
  source: string;
  version: string;
  /** As precise as is known: a year, a month or a day. */
  published: string | null;
  /** Day on which the file was obtained. */
  retrieved: string;
  via: string | null;
  citation: string;
  yearBasis: YearBasis;
  files: readonly Pick<SourceFile, "name" | "sha256">[];
  extract: ExtractShare | null;
  observations: readonly ObservationDraft[];
  rankings: readonly RankingDraft[];
  /** Both directions of each; none where absent, as for the two below. */
  ties?: readonly Tie[];
  missions?: readonly MissionPresence[];
  transfers?: readonly ArmsTransfer[];
  /** What was left out and why, for whoever runs the import. */
  remarks: readonly string[];
}

/** What files given by hand say, whichever release they will make. */
export type ReleaseContent = Pick<
  ReleaseDraft,
  "observations" | "rankings" | "ties" | "missions" | "transfers" | "remarks"
>;

/** What importers may know about countries: which there are, and what the land says. */
export interface CountryFacts {
  known: ReadonlySet<Iso3>;
  landlocked: ReadonlySet<Iso3>;
}

/** A figure as its publisher states it, with nothing to add. */
export function reportFigure(
  indicator: string,
  iso3: Iso3,
  year: number,
  value: number,
  note: string | null = null,
): ObservationDraft {
  return { indicator, iso3, year, value, low: null, high: null, standing: "reported", note };
}

/** A place where a figure could stand and none does. */
export function withholdFigure(
  indicator: string,
  iso3: Iso3,
  year: number,
  standing: "not-reported" | "not-applicable",
  note: string | null,
): ObservationDraft {
  return { indicator, iso3, year, value: null, low: null, high: null, standing, note };
}
