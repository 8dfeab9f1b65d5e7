import type { Metadata } from "next";
import { IndicatorList } from "@/components/panels/indicator-list";
import { PageHead } from "@/components/ui/page-head";
import { readIndicators } from "@/lib/views/read-indicators";

export const metadata: Metadata = {
  title: "Indicators",
  description: "Every indicator with its unit, its sources and what is covered.",
};

/** What is covered changes with a release: read anew with each request. */
export const dynamic = "force-dynamic";

export default async function IndicatorsPage() {
  return (
    <>
      <PageHead title="Indicators">
        <p>
          What is measured, in which unit, by whom, and for how many countries and years. Each leads
          to its map, ranking, history and sources.
        </p>
      </PageHead>
      <IndicatorList indicators={await readIndicators()} />
    </>
  );
}
