import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { NeighbourhoodBars } from "@/components/panels/neighbourhood-bars";
import { NeighbourhoodTables } from "@/components/panels/neighbourhood-tables";
import { HeadingLevel } from "@/components/ui/heading-level";
import { PageHead } from "@/components/ui/page-head";
import { PageQueries } from "@/components/ui/page-queries";
import { press } from "@/components/ui/press";
import { loadNeighbourhoodView } from "@/lib/contracts/neighbourhood-view";
import type { NeighbourhoodPer } from "@/lib/domain/neighbourhood-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { withCountries } from "@/lib/export/view-address";
import { toNameInText } from "@/lib/series/names-in-text";
import { openCountry } from "@/lib/views/open-country";
import { getPublicAddress } from "@/lib/views/public-address";
import { readNeighbourhoodPage } from "@/lib/views/read-neighbourhood-page";

interface PageProps {
  params: Promise<{ iso3: string }>;
  searchParams: Promise<SearchParams>;
}

/** Read once for the page and for its head. */
const readPage = cache((iso3: string, per: NeighbourhoodPer) => readNeighbourhoodPage(iso3, per));

async function openPage({ params, searchParams }: PageProps) {
  const search = await searchParams;
  const { country, chosen } = await openCountry((await params).iso3, search, "/neighbourhood");
  const [iso3 = ""] = country;
  return { iso3, chosen, page: await readPage(iso3, loadNeighbourhoodView(search).per) };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { iso3, page } = await openPage(props);
  const image = toFigureAddress({ kind: "neighbourhood", country: [iso3] }, "png", {
    ...{ width: 600, scale: 2 },
  });
  return {
    metadataBase: new URL(getPublicAddress()),
    title: `${page.hood.country.name}: borders, and what stands around it`,
    description: [page.place, page.forEach].filter((each) => each !== null).join(" "),
    alternates: { canonical: `/countries/${iso3}/neighbourhood` },
    openGraph: { images: [image] },
    twitter: { card: "summary_large_image" },
  };
}

export default async function NeighbourhoodPage(props: PageProps) {
  const { iso3, chosen, page } = await openPage(props);
  const { hood, others } = page;
  const { name } = hood.country;
  return (
    <PageQueries queries={page.queries}>
      <PageHead title={`The neighbourhood of ${toNameInText(name)}`}>
        <p>{page.place}</p>
        {page.alsoTouching !== null && <p className="mt-2">{page.alsoTouching}</p>}
        <p className="mt-3 flex flex-wrap gap-x-5">
          <a href={withCountries(`/countries/${iso3}`, chosen)} className={press.word}>
            Portrait of {toNameInText(name)}
          </a>
          {others.length > 0 && (
            <a
              href={`/compare?country=${[iso3, ...others.map((other) => other.iso3)].slice(0, 12).join(",")}`}
              className={press.word}
            >
              Compare them over time
            </a>
          )}
        </p>
      </PageHead>
      <HeadingLevel level={2}>
        <NeighbourhoodBars iso3={iso3} hasBorder={hood.basis === "border"} figure={page.figure} />
      </HeadingLevel>
      {others.length > 0 && <NeighbourhoodTables page={page} chosen={chosen} />}
    </PageQueries>
  );
}
