import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { Peacekeeping } from "@/components/panels/peacekeeping";
import { JsonLd } from "@/components/ui/json-ld";
import { PageQueries } from "@/components/ui/page-queries";
import { loadPeacekeepingView, toPeacekeepingHref } from "@/lib/contracts/peacekeeping-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { getPublicAddress } from "@/lib/views/public-address";
import { putJsonLd } from "@/lib/views/put-json-ld";
import { readPeacekeepingPage } from "@/lib/views/read-peacekeeping-page";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

/** Title and page are made from one reading; the view's own address tells it from others. */
const readByAddress = cache((address: string) =>
  readPeacekeepingPage(loadPeacekeepingView(new URL(address, getPublicAddress()))),
);

async function readPage({ searchParams }: PageProps) {
  return readByAddress(toPeacekeepingHref(await loadPeacekeepingView(searchParams)));
}

export async function generateMetadata(page: PageProps): Promise<Metadata> {
  const { content, view } = await readPage(page);
  return {
    metadataBase: new URL(getPublicAddress()),
    title: content.title,
    description: content.sentence ?? undefined,
    openGraph: { images: [toFigureAddress(view, "png", { width: 600, scale: 2 })] },
    twitter: { card: "summary_large_image" },
  };
}

export default async function PeacekeepingPage(page: PageProps) {
  const { figure, queries, thing } = await readPage(page);
  return (
    <PageQueries queries={queries}>
      <JsonLd text={putJsonLd(thing)} />
      <Peacekeeping figure={figure} />
    </PageQueries>
  );
}
