"use client";

import { useId } from "react";
import { DownloadLinks } from "@/components/ui/download-links";
import { ShareMenu } from "@/components/ui/share-menu";
import type { FigureView } from "@/lib/contracts/figures";
import { toAllYearsAddresses } from "@/lib/export/all-years-address";
import type { CreditedRelease } from "@/lib/export/credit-line";
import { toFigureAddress, toFigureFileName } from "@/lib/export/figure-address";
import { toChartCitation, toEmbedAddress, toEmbedCode } from "@/lib/export/share-texts";
import { toViewAddress } from "@/lib/export/view-address";
import type { ChartContent } from "@/lib/series/chart-content";
import { useSiteFacts } from "./site-facts";

/** Every way to take a view along: its picture, its figures, its address, its reference, its frame, its sentence. */
export function TakeAlong({
  view,
  content,
  height,
  releases,
}: {
  view: FigureView;
  content: Pick<ChartContent, "title" | "subtitle" | "sentence" | "years">;
  /** Of the drawing alone, in pixels at a usual column. */
  height: () => number;
  /** Those that are drawn. */
  releases: readonly CreditedRelease[];
}) {
  const group = useId();
  const { origin } = useSiteFacts();
  const { title, sentence } = content;
  const address = `${origin}${toViewAddress(view)}`;
  return (
    <DownloadLinks
      address={(format, options) => toFigureAddress(view, format, options)}
      fileName={toFigureFileName(view, content.years)}
      what={title}
      group={group}
      allYears={toAllYearsAddresses(view)}
    >
      <ShareMenu
        what={title}
        group={group}
        texts={{
          link: () => address,
          citation: () => toChartCitation(content, releases, address, new Date()),
          embedCode: () => toEmbedCode(`${origin}${toEmbedAddress(view)}`, title, height()),
          sentence,
        }}
      />
    </DownloadLinks>
  );
}
