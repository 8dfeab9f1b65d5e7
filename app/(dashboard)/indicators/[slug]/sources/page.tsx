import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { SourceNotes } from "@/components/panels/source-notes";
import { SourcesPanel } from "@/components/panels/sources-panel";
import { Choice, ChoiceForm } from "@/components/ui/choice-form";
import { HeadingLevel } from "@/components/ui/heading-level";
import { PageHead } from "@/components/ui/page-head";
import { PageQueries } from "@/components/ui/page-queries";
import { ProblemList } from "@/components/ui/problem-list";
import { listUnread } from "@/lib/contracts/address-terms";
import { loadSourcesView, sourcesParsers } from "@/lib/contracts/sources-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { toViewAddress } from "@/lib/export/view-address";
import { toNameInText } from "@/lib/series/names-in-text";
import { orNotFound } from "@/lib/views/or-not-found";
import { getPublicAddress } from "@/lib/views/public-address";
import { readSources } from "@/lib/views/read-sources";
import { toSearchParams } from "@/lib/views/to-search";

interface PageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const [{ slug }, { country, from }] = await Promise.all([params, loadSourcesView(searchParams)]);
  const { said } = await orNotFound(readSources(slug, country, from), (now) =>
    toViewAddress({ kind: "sources", indicator: now, country: [country], from }),
  );
  const shown = { kind: "sources" as const, indicator: slug, country: [country], from };
  return {
    metadataBase: new URL(getPublicAddress()),
    title: `${said.indicator.name} of ${toNameInText(said.country.name)}, by source`,
    openGraph: { images: [toFigureAddress(shown, "png", { width: 600, scale: 2 })] },
    twitter: { card: "summary_large_image" },
  };
}

export default async function SourcesPage({ params, searchParams }: PageProps) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  const { country, from } = loadSourcesView(search);
  const page = await orNotFound(readSources(slug, country, from), (now) =>
    toViewAddress({ kind: "sources", indicator: now, country: [country], from }),
  );
  const { indicator } = page.said;
  return (
    <PageQueries queries={page.queries}>
      <PageHead
        title={`${indicator.name}, source by source`}
        choices={
          <ChoiceForm action={`/indicators/${slug}/sources`}>
            <Choice
              label="Country"
              name="country"
              value={country}
              options={page.countries.map(({ iso3, name }) => ({ value: iso3, label: name }))}
            />
            <Choice
              label="From"
              name="from"
              value={String(page.from)}
              options={[...new Set([1816, 1900, 1950, 1980, 1990, 2000, 2010, 2015, page.from])]
                .sort((one, other) => one - other)
                .map((year) => ({ value: String(year), label: String(year) }))}
            />
          </ChoiceForm>
        }
      >
        <p>{indicator.definition}</p>
      </PageHead>
      <ProblemList problems={listUnread(toSearchParams(search), sourcesParsers)} />
      <HeadingLevel level={2}>
        <SourcesPanel
          view={{ kind: "sources", indicator: slug, country: [country], from: page.from }}
          figure={page.figure}
        />
      </HeadingLevel>
      <SourceNotes said={page.said} terms={page.terms} />
    </PageQueries>
  );
}
