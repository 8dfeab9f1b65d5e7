import type { Standing } from "@/lib/domain/observation";
import { type CreditedRelease, toSourceName } from "./credit-line";
import { toSafeCsv } from "./csv-cell";

/** One line of a figure's CSV. */
export interface CsvFigure {
  iso3: string;
  name: string;
  indicator: string;
  unit: string;
  year: number | null;
  value: number | null;
  low: number | null;
  high: number | null;
  standing: Standing | null;
  note: string | null;
  release: string | null;
}

const COLUMNS = [
  "iso3",
  "name",
  "indicator",
  "unit",
  "year",
  "value",
  "low",
  "high",
  "standing",
  "note",
  "release",
] as const;

/**
 * Figures as CSV (RFC 4180, a heading line, LF): raw values in the indicator's unit, an empty cell
 * where there is none, and beside each its credit: the release that states it, the source and the
 * source's terms.
 *
 * @param releases those that the figures name
 */
export function toCsv(figures: readonly CsvFigure[], releases: readonly CreditedRelease[]): string {
  const known = new Map(releases.map((release) => [release.slug, release]));
  const rows = figures.map((figure) => {
    const release = figure.release === null ? undefined : known.get(figure.release);
    const credit =
      release === undefined ? [null, null] : [toSourceName(release), release.termsNote];
    return [...COLUMNS.map((column) => figure[column]), ...credit];
  });
  return toSafeCsv([[...COLUMNS, "source", "terms"], ...rows]);
}
