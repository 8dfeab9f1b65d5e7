import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { Overview } from "@/components/panels/overview";
import { OverviewProvider } from "@/components/panels/overview-context";
import { JsonLd } from "@/components/ui/json-ld";
import { PageQueries } from "@/components/ui/page-queries";
import { loadOverviewView } from "@/lib/contracts/overview-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { toSiteThing } from "@/lib/export/json-ld";
import { getPublicAddress } from "@/lib/views/public-address";
import { putJsonLd } from "@/lib/views/put-json-ld";
import { readOverview } from "@/lib/views/read-overview";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

/** A card's own proportions, as the large networks show it. */
const CARD = { width: 600, scale: 2 } as const;

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { country, indicator, axis } = await loadOverviewView(searchParams);
  const [first = "military-spending-usd"] = indicator;
  const card = toFigureAddress({ kind: "bars", indicator: first, country, axis }, "png", CARD);
  return {
    metadataBase: new URL(getPublicAddress()),
    title: { absolute: "Parity: military strength compared, each figure with its source" },
    openGraph: { images: [card] },
    twitter: { card: "summary_large_image" },
  };
}

export default async function OverviewPage({ searchParams }: PageProps) {
  const { facts, figures, queries, dataVersion } = await readOverview(
    await loadOverviewView(searchParams),
  );
  return (
    <PageQueries queries={queries}>
      <JsonLd text={putJsonLd(toSiteThing(getPublicAddress(), dataVersion))} />
      <OverviewProvider facts={facts}>
        <Overview figures={figures} />
      </OverviewProvider>
    </PageQueries>
  );
}
