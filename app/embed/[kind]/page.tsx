import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { AsOfNotice } from "@/components/panels/as-of-notice";
import { FigurePanel } from "@/components/panels/figure-panel";
import { ProvenanceLayer } from "@/components/panels/provenance-layer";
import { HeadingLevel } from "@/components/ui/heading-level";
import { PageQueries } from "@/components/ui/page-queries";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { readEmbed } from "@/lib/views/read-embed";

interface PageProps {
  params: Promise<{ kind: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { chart, address } = await readEmbed((await params).kind, await searchParams);
  return {
    title: chart?.title ?? "No chart",
    robots: { index: false },
    alternates: { canonical: address },
  };
}

export default async function EmbedPage({ params, searchParams }: PageProps) {
  const {
    chart,
    problems = [],
    movedTo,
    theme,
    address,
  } = await readEmbed((await params).kind, await searchParams);
  if (movedTo !== undefined) permanentRedirect(movedTo);
  return (
    <main
      data-theme={theme === "auto" ? undefined : theme}
      className="min-h-dvh bg-paper p-4 text-ink"
    >
      <AsOfNotice />
      {chart ? (
        <PageQueries queries={chart.queries}>
          <HeadingLevel level={1}>
            <FigurePanel view={chart.view} figure={chart.figure} />
          </HeadingLevel>
        </PageQueries>
      ) : (
        <>
          <p>This chart cannot be shown.</p>
          <ProblemList problems={problems} />
        </>
      )}
      <p className="mt-2 text-13">
        <a href={address} className={press.word}>
          {chart ? "Open on Parity, with other countries and years" : "Parity"}
        </a>
      </p>
      <ProvenanceLayer />
    </main>
  );
}
