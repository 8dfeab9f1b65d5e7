import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { Compare } from "@/components/panels/compare";
import { CompareFactsProvider } from "@/components/panels/compare-facts";
import { PageQueries } from "@/components/ui/page-queries";
import { loadCompareView } from "@/lib/contracts/compare-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { toComparedTitle } from "@/lib/series/compared-title";
import { getPublicAddress } from "@/lib/views/public-address";
import { readComparePage } from "@/lib/views/read-compare-page";
import { readSiteFacts } from "@/lib/views/read-site-facts";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

/** A card's own proportions, as the large networks show it. */
const CARD = { width: 600, scale: 2 } as const;

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const asked = await loadCompareView(searchParams);
  const [{ view, shown }, { names }] = await Promise.all([readComparePage(asked), readSiteFacts()]);
  return {
    metadataBase: new URL(getPublicAddress()),
    title: toComparedTitle(view.country.map((iso3) => names[iso3] ?? iso3)),
    ...(shown !== null && { openGraph: { images: [toFigureAddress(shown, "png", CARD)] } }),
    twitter: { card: "summary_large_image" },
  };
}

export default async function ComparePage({ searchParams }: PageProps) {
  const { facts, figure, queries } = await readComparePage(await loadCompareView(searchParams));
  return (
    <PageQueries queries={queries}>
      <CompareFactsProvider facts={facts}>
        <Compare figure={figure} />
      </CompareFactsProvider>
    </PageQueries>
  );
}
