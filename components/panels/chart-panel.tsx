"use client";

import { type ReactNode, useId } from "react";
import { DownloadLinks } from "@/components/ui/download-links";
import { FigureTable, type TableRows } from "@/components/ui/figure-table";
import { type QueryState, QueryStates } from "./query-states";

/**
 * The frame that every chart stands in: what it shows, the chart itself, what it says in words,
 * its table, its source, and its picture to take away.
 */
export function ChartPanel({
  title,
  subtitle,
  query,
  empty,
  sentence,
  missing,
  remark,
  table,
  source,
  pictureAddress,
  fileName,
  children,
}: {
  title: string;
  subtitle: string;
  query: QueryState;
  empty: string | null;
  sentence: string | null;
  missing: readonly string[];
  /** What else must be said of these figures, above their source. */
  remark?: ReactNode;
  table: TableRows | null;
  source: string | null;
  /** The figure's address without its format. */
  pictureAddress: (format: "png" | "svg" | "csv", options?: PictureOptions) => string;
  fileName: string;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="min-w-0 border-t border-rule pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={heading} className="text-18 font-semibold">
          {title}
        </h3>
        <DownloadLinks address={pictureAddress} fileName={fileName} what={title} />
      </div>
      <p className="text-13 text-muted">{subtitle}</p>
      <QueryStates query={query} empty={empty}>
        <div className="mt-2">{children}</div>
        {sentence && <p className="mt-2 text-15">{sentence}</p>}
        {missing.length > 0 && <p className="mt-1 text-13 text-muted">{missing.join("; ")}.</p>}
        {remark}
        {source && <p className="mt-1 text-13 text-muted">{source}</p>}
        {table && <FigureTable caption={`${title}. ${subtitle}`} table={table} />}
      </QueryStates>
    </section>
  );
}

/** What a reader may ask of a picture beside its format. */
export interface PictureOptions {
  scale?: 1 | 2 | 4;
  theme?: "light" | "dark";
  background?: "solid" | "transparent";
}
