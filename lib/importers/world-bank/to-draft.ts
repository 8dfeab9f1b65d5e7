import type { SourceFile } from "../read-source-file";
import { type ObservationDraft, type ReleaseDraft, reportFigure } from "../release-draft";
import { mapSpending } from "./map-spending";
import type { SeriesFigure } from "./read-series";
import { WDI_SERIES } from "./series";

/** One series as read, from a file or from the publisher's API. */
export interface WdiSeries {
  /** As WDI spells it, e.g. `NY.GDP.MKTP.CD`. */
  code: string;
  file: Pick<SourceFile, "name" | "sha256"> & { etag?: string };
  figures: readonly SeriesFigure[];
}

/** A release of the World Development Indicators, with spending in US$ computed from its series. */
export function toWdiDraft(
  series: readonly WdiSeries[],
  head: Pick<ReleaseDraft, "version" | "published" | "retrieved" | "via" | "citation" | "remarks">,
): ReleaseDraft {
  return {
    source: "world-bank-wdi",
    ...head,
    yearBasis: "measured",
    files: series.map(({ file }) => file),
    extract: null,
    observations: mapSeries(series),
    rankings: [],
  };
}

/** Series as figures of their indicators, and spending in US$ where both it is computed from are there. */
export function mapSeries(
  series: readonly { code: string; figures: readonly SeriesFigure[] }[],
): ObservationDraft[] {
  const figuresOf = (code: string) => series.find((each) => each.code === code)?.figures ?? [];
  return [
    ...series.flatMap(({ code, figures }) => {
      const indicator = WDI_SERIES.get(code) ?? code;
      return figures.map(({ iso3, year, value, line }) => ({
        ...reportFigure(indicator, iso3, year, value),
        line,
      }));
    }),
    ...mapSpending(figuresOf("MS.MIL.XPND.GD.ZS"), figuresOf("NY.GDP.MKTP.CD")),
  ];
}
