import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { ArmsDependence } from "@/components/panels/arms-dependence";
import { OrderTable } from "@/components/panels/order-table";
import { SuppliersHead } from "@/components/panels/suppliers-head";
import { SuppliersPanel } from "@/components/panels/suppliers-panel";
import { WeaponCategoryTable } from "@/components/panels/weapon-category-table";
import { JsonLd } from "@/components/ui/json-ld";
import { PageQueries } from "@/components/ui/page-queries";
import { press } from "@/components/ui/press";
import { listUnread } from "@/lib/contracts/address-terms";
import { loadSuppliersPageView, suppliersPageParsers } from "@/lib/contracts/suppliers-page-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { toNameInText } from "@/lib/series/names-in-text";
import { toSuppliersSentence } from "@/lib/series/suppliers-content";
import { toNothingHeldWords } from "@/lib/series/suppliers-words";
import { openCountry } from "@/lib/views/open-country";
import { getPublicAddress } from "@/lib/views/public-address";
import { putJsonLd } from "@/lib/views/put-json-ld";
import { readSuppliersPage } from "@/lib/views/read-suppliers-page";
import { toSearchParams } from "@/lib/views/to-search";

interface PageProps {
  params: Promise<{ iso3: string }>;
  searchParams: Promise<SearchParams>;
}

const SECTIONS = [
  ["by-decade", "By decade"],
  ["categories", "By category"],
  ["dependence", "Dependence"],
  ["orders", "Every order"],
] as const;

/** Read once for the page and for its head. */
const readPage = cache(async (iso3: string, search: string) =>
  readSuppliersPage(iso3, loadSuppliersPageView(new URLSearchParams(search))),
);

async function openPage({ params, searchParams }: PageProps) {
  const search = await searchParams;
  const { country, chosen } = await openCountry((await params).iso3, search, "/suppliers");
  const [iso3 = ""] = country;
  const address = toSearchParams(search);
  const page = await readPage(iso3, address.toString());
  const problems = [...listUnread(address, suppliersPageParsers), ...page.chosen.problems];
  return { ...page, chosen: { ...page.chosen, problems }, along: chosen };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { country, data, view, figure } = await openPage(props);
  return {
    metadataBase: new URL(getPublicAddress()),
    title: `Arms suppliers of ${toNameInText(country.name)}`,
    description: toSuppliersSentence(data) ?? toNothingHeldWords(data, {}),
    alternates: { canonical: `/countries/${country.iso3}/suppliers` },
    ...(figure !== null && {
      openGraph: { images: [toFigureAddress(view, "png", { width: 600, scale: 2 })] },
      twitter: { card: "summary_large_image" },
    }),
  };
}

export default async function SuppliersPage(props: PageProps) {
  const page = await openPage(props);
  if (page.data.years === null) return <SuppliersHead page={page} />;
  return (
    <PageQueries queries={page.queries}>
      <JsonLd text={putJsonLd(page.thing)} />
      <SuppliersHead page={page} />
      <nav
        aria-label="On this page"
        className="mb-8 flex flex-wrap gap-x-5 border-y border-rule py-2"
      >
        {SECTIONS.map(([id, title]) => (
          <a key={id} href={`#${id}`} className={press.word}>
            {title}
          </a>
        ))}
      </nav>
      <section aria-labelledby="by-decade">
        <h2 id="by-decade" className="mb-4 border-b-2 border-ink pb-2 text-24 font-semibold">
          By decade of the order
        </h2>
        <SuppliersPanel view={page.view} figure={page.figure} />
      </section>
      <WeaponCategoryTable page={page} />
      <ArmsDependence page={page} />
      <OrderTable page={page} />
    </PageQueries>
  );
}
