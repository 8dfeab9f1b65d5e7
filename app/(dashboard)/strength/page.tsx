import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { Strength } from "@/components/panels/strength";
import { LensesProvider } from "@/components/panels/strength-facts";
import { PageQueries } from "@/components/ui/page-queries";
import { loadStrengthView, toStrengthHref } from "@/lib/contracts/strength-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { getPublicAddress } from "@/lib/views/public-address";
import { readStrengthPage } from "@/lib/views/read-strength-page";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

/** Title and page are made from one reading; the view's own address tells it from others. */
const readByAddress = cache((address: string) =>
  readStrengthPage(loadStrengthView(new URL(address, getPublicAddress()))),
);

async function readPage({ searchParams }: PageProps) {
  return readByAddress(toStrengthHref("/strength", await loadStrengthView(searchParams)));
}

export async function generateMetadata(page: PageProps): Promise<Metadata> {
  const { content, figureView } = await readPage(page);
  return {
    metadataBase: new URL(getPublicAddress()),
    title: `Strength: ${content.title}`,
    description: content.sentence ?? undefined,
    openGraph: { images: [toFigureAddress(figureView, "png", { width: 600, scale: 2 })] },
    twitter: { card: "summary_large_image" },
  };
}

export default async function StrengthPage(page: PageProps) {
  const { figure, given, lenses, queries } = await readPage(page);
  return (
    <PageQueries queries={queries}>
      <LensesProvider lenses={lenses}>
        <Strength figure={figure} given={given} />
      </LensesProvider>
    </PageQueries>
  );
}
