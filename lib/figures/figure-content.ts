import type { ChartContent } from "@/lib/series/chart-content";

/** A figure as it is to be read away from its page: the chart's own words, its credit and its address. */
export interface FigureContent
  extends Pick<ChartContent, "title" | "subtitle" | "toChart" | "sentence" | "empty"> {
  /** The credit line of the releases drawn; empty where nothing was. */
  source: string;
  /** Where this view is reached, whole. */
  address: string;
}
