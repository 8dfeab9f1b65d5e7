import type { Chart } from "./chart";
import type { TableRows } from "./tables";

/** All that a chart says, however it is drawn: on the page by hand, in its picture on paper. */
export interface ChartContent<Drawn extends Pick<Chart, "notes" | "height"> = Chart> {
  title: string;
  subtitle: string;
  /** The chart for a width in pixels: names and labels break differently on a phone. */
  toChart: (width: number) => Drawn;
  /** What the chart says, in a sentence; null where there is nothing to compare. */
  sentence: string | null;
  /** What is said in the chart's place where there is nothing to draw; null or absent where there is. */
  empty?: string | null;
  table: TableRows;
  /** Slugs of the releases drawn. */
  releases: string[];
  /** The years drawn, for a file's name: `2024` or `1990-2024`; empty where nothing is drawn. */
  years: string;
}
