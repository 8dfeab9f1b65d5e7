import type { SourceFile } from "../read-source-file";
import { type ReleaseDraft, reportFigure } from "../release-draft";
import { mapSpending } from "./map-spending";
import type { SeriesFigure } from "./read-series";

/** One series as read, from a file or from the publisher's API. */
export interface WdiSeries {
  /** As WDI spells it, e.g. `NY.GDP.MKTP.CD`. */
  code: string;
  /** Slug of the indicator that it feeds. */
  indicator: string;
  file: Pick<SourceFile, "name" | "sha256"> & { etag?: string };
  figures: readonly SeriesFigure[];
}

/** A release of the World Development Indicators, with spending in US$ computed from its series. */
export function toWdiDraft(
  series: readonly WdiSeries[],
  head: Pick<ReleaseDraft, "version" | "published" | "retrieved" | "via" | "citation" | "remarks">,
): ReleaseDraft {
  const figuresOf = (code: string) => series.find((each) => each.code === code)?.figures ?? [];
  return {
    source: "world-bank-wdi",
    ...head,
    yearBasis: "measured",
    files: series.map(({ file }) => file),
    extract: null,
    observations: [
      ...series.flatMap(({ indicator, figures }) =>
        figures.map(({ iso3, year, value }) => reportFigure(indicator, iso3, year, value)),
      ),
      ...mapSpending(figuresOf("MS.MIL.XPND.GD.ZS"), figuresOf("NY.GDP.MKTP.CD")),
    ],
    rankings: [],
  };
}
