import type { FigureViewOf } from "./figures";
import type { IndicatorView } from "./indicator-view";

/** What the page of an indicator draws. */
export type IndicatorFigure = EveryCountryView | FigureViewOf<"lines" | "world-lines">;

/** What a tab of an indicator's page draws; null for the sources, which have a page of their own. */
export function toFigureView(indicator: string, view: IndicatorView): IndicatorFigure | null {
  const { country, year, within, axis, breaks, zoom, from } = view;
  const everyCountry = {
    indicator,
    country,
    region: view.region || undefined,
    group: view.group || undefined,
    year: year ?? undefined,
    within: year === null ? undefined : within,
  };
  switch (view.tab) {
    case "map":
      return { kind: "map", ...everyCountry, breaks, zoom };
    case "ranking":
      return { kind: "ranking", ...everyCountry, axis: axis ?? "linear" };
    case "distribution":
      return { kind: "distribution", ...everyCountry, axis: axis ?? undefined };
    case "time":
      return {
        ...{ kind: view.all ? "world-lines" : "lines", indicator, country, from },
        axis: axis ?? "linear",
      };
    case "sources":
      return null;
  }
}

/** A view of one indicator in every country, or in those of a region or group. */
export type EveryCountryView = FigureViewOf<"map" | "ranking" | "distribution">;
