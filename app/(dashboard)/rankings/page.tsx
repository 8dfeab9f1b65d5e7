import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { Rankings } from "@/components/panels/rankings";
import { RankingsProvider } from "@/components/panels/rankings-context";
import { PageQueries } from "@/components/ui/page-queries";
import { loadRankingsView, toRankingsQuery, toTableView } from "@/lib/contracts/rankings-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { getPublicAddress } from "@/lib/views/public-address";
import { readRankings } from "@/lib/views/read-rankings";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

/** A card is looked at beside others: the first rows, not all. */
const CARD_ROWS = 12;

/** Title and page are made from one reading; the view's own address tells it from others. */
const readByAddress = cache((address: string) =>
  readRankings(loadRankingsView(new URL(address, getPublicAddress()))),
);

async function readPage({ searchParams }: PageProps) {
  return readByAddress(toRankingsQuery(await loadRankingsView(searchParams)));
}

export async function generateMetadata(page: PageProps): Promise<Metadata> {
  const { content, view } = await readPage(page);
  const card = { ...toTableView(view), rows: CARD_ROWS };
  return {
    metadataBase: new URL(getPublicAddress()),
    title: content.title,
    description: content.sentence ?? undefined,
    openGraph: { images: [toFigureAddress(card, "png", { width: 600, scale: 2 })] },
    twitter: { card: "summary_large_image" },
  };
}

export default async function RankingsPage(page: PageProps) {
  const { facts, queries } = await readPage(page);
  return (
    <PageQueries queries={queries}>
      <RankingsProvider facts={facts}>
        <Rankings />
      </RankingsProvider>
    </PageQueries>
  );
}
