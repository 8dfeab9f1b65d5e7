import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { IndicatorPage } from "@/components/panels/indicator-page";
import { PageHead } from "@/components/ui/page-head";
import { PageQueries } from "@/components/ui/page-queries";
import { toFigureView } from "@/lib/contracts/indicator-figure";
import { loadIndicatorView, toIndicatorQuery } from "@/lib/contracts/indicator-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { toCoverageWords } from "@/lib/series/coverage-words";
import { DIRECTION_WORDS } from "@/lib/series/direction-words";
import { DOMAIN_NAMES } from "@/lib/series/domain-names";
import { orNotFound } from "@/lib/views/or-not-found";
import { getPublicAddress } from "@/lib/views/public-address";
import { readIndicator, readIndicatorHead } from "@/lib/views/read-indicator";

interface PageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const [{ slug }, view] = await Promise.all([params, loadIndicatorView(searchParams)]);
  const { name, definition } = await orNotFound(
    readIndicatorHead(slug),
    (now) => `/indicators/${now}${toIndicatorQuery(view)}`,
  );
  const shown = toFigureView(slug, view);
  const card = shown && toFigureAddress(shown, "png", { width: 600, scale: 2 });
  return {
    metadataBase: new URL(getPublicAddress()),
    title: `${name} by country`,
    description: definition,
    ...(card && { openGraph: { images: [card] } }),
    twitter: { card: "summary_large_image" },
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ slug }, view] = await Promise.all([params, loadIndicatorView(searchParams)]);
  const page = await orNotFound(
    readIndicator(slug, view),
    (now) => `/indicators/${now}${toIndicatorQuery(view)}`,
  );
  const { name, unit, direction, domain, definition, sources } = page.indicator;
  const first = sources.filter(({ preference }) => preference !== null);
  return (
    <PageQueries queries={page.queries}>
      <PageHead title={name}>
        <p>{definition}</p>
        <p className="mt-2 text-13 text-muted">
          {[
            `${DOMAIN_NAMES[domain]}: ${unit}; ${DIRECTION_WORDS[direction]}`,
            toCoverageWords(page.coverage),
            `from ${first.map(({ title }) => title).join(", then ")}`,
          ].join(" · ")}
        </p>
      </PageHead>
      <IndicatorPage
        facts={{ slug, choices: page.choices }}
        figure={page.figure}
        sources={sources}
      />
    </PageQueries>
  );
}
