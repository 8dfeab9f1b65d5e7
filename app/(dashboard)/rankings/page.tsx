import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { Rankings } from "@/components/panels/rankings";
import { RankingsProvider } from "@/components/panels/rankings-context";
import { loadRankingsView, toTableView } from "@/lib/contracts/rankings-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { getPublicAddress } from "@/lib/views/public-address";
import { readRankings } from "@/lib/views/read-rankings";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { content, view } = await readRankings(await loadRankingsView(searchParams));
  return {
    metadataBase: new URL(getPublicAddress()),
    title: content.title,
    description: content.sentence ?? undefined,
    openGraph: { images: [toFigureAddress(toTableView(view), "png", { width: 600, scale: 2 })] },
    twitter: { card: "summary_large_image" },
  };
}

export default async function RankingsPage({ searchParams }: PageProps) {
  const { facts, queries } = await readRankings(await loadRankingsView(searchParams));
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <noscript>
        <style>{".needs-script{display:none}"}</style>
      </noscript>
      <RankingsProvider facts={facts}>
        <Rankings />
      </RankingsProvider>
    </HydrationBoundary>
  );
}
