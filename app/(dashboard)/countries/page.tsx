import type { Metadata } from "next";
import { CountryIndex } from "@/components/panels/country-index";
import { PageHead } from "@/components/ui/page-head";
import { getPublicAddress } from "@/lib/views/public-address";
import { readCountryList } from "@/lib/views/read-country-list";

export const metadata: Metadata = {
  title: "All countries",
  description: "Every country and territory by region, with its rank and the way to its portrait.",
  metadataBase: new URL(getPublicAddress()),
  alternates: { canonical: "/countries" },
};

/** The whole list stands in the page; what the address narrows it by is applied in place. */
export const dynamic = "force-dynamic";

export default async function CountriesPage() {
  const list = await readCountryList();
  const { countries, edition, rankedCountries, release } = list;
  return (
    <>
      <PageHead title="All countries">
        <p>
          {countries.length} countries and territories by region, as the United Nations draw them.
          The number is the rank among {rankedCountries} by {release.publisher}, {edition}.
        </p>
      </PageHead>
      <CountryIndex list={list} />
    </>
  );
}
