import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { Threats } from "@/components/panels/threats";
import { PageHead } from "@/components/ui/page-head";
import { PageQueries } from "@/components/ui/page-queries";
import { loadChosenCountries } from "@/lib/contracts/chosen-countries";
import { toFigureAddress } from "@/lib/export/figure-address";
import { getPublicAddress } from "@/lib/views/public-address";
import { readThreatsPage } from "@/lib/views/read-threats-page";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { country } = await loadChosenCountries(searchParams);
  const view = { kind: "multiples", indicator: "human-trafficking-score", country };
  return {
    metadataBase: new URL(getPublicAddress()),
    title: "Threats that no army answers: trafficking, drugs and cyber crime",
    description:
      "Organized crime scores of 2021 and 2023, resilience, and the cyber security index edition by edition, each with the way that is worse.",
    alternates: { canonical: "/cooperation/threats" },
    openGraph: { images: [toFigureAddress(view, "png", { width: 600, scale: 2 })] },
    twitter: { card: "summary_large_image" },
  };
}

export default async function ThreatsPage({ searchParams }: PageProps) {
  const { country } = await loadChosenCountries(searchParams);
  const page = await readThreatsPage(country);
  return (
    <PageQueries queries={page.queries}>
      <PageHead title="Threats that no army answers">
        <p>
          Trafficking in people and drugs, crime by computer, and how well states withstand them.
          These are scores, most of them by experts: each section says which way is worse, and each
          chart names the worse end of its scale.
        </p>
      </PageHead>
      <Threats drawnFor={page.country} figures={page.figures} />
    </PageQueries>
  );
}
