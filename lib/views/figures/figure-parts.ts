import type { CreditedRelease } from "@/lib/export/credit-line";
import type { CsvFigure } from "@/lib/export/to-csv";
import type { ChartContent } from "@/lib/series/chart-content";

/** What a figure is made of, read for one view. */
export interface FigureParts {
  content: ChartContent;
  /** The releases that the figures name. */
  releases: readonly CreditedRelease[];
  /** The figures as they are stated. */
  figures: CsvFigure[];
  /** The CSV, where it is laid out otherwise than a figure a line; read when asked for where it says more. */
  csv?: string | (() => Promise<string>);
  dataVersion: string;
  /** What the figure's panel asks of the API, answered already: laid into the page's query cache. */
  replies: readonly { queryKey: readonly unknown[]; reply: unknown }[];
}
