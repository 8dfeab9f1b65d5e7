import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { Ties } from "@/components/panels/ties";
import { JsonLd } from "@/components/ui/json-ld";
import { PageQueries } from "@/components/ui/page-queries";
import { loadTiesView, toTiesHref } from "@/lib/contracts/ties-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { getPublicAddress } from "@/lib/views/public-address";
import { putJsonLd } from "@/lib/views/put-json-ld";
import { readTiesPage } from "@/lib/views/read-ties-page";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

/** Title and page are made from one reading; the view's own address tells it from others. */
const readByAddress = cache((address: string) =>
  readTiesPage(loadTiesView(new URL(address, getPublicAddress()))),
);

async function readPage({ searchParams }: PageProps) {
  return readByAddress(toTiesHref(await loadTiesView(searchParams)));
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

export default async function TiesPage(page: PageProps) {
  const { facts, figure, queries, thing } = await readPage(page);
  return (
    <PageQueries queries={queries}>
      <JsonLd text={putJsonLd(thing)} />
      <Ties facts={facts} figure={figure} />
    </PageQueries>
  );
}
