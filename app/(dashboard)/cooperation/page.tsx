import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { Cooperation } from "@/components/panels/cooperation";
import { NeighbourTable } from "@/components/panels/neighbour-table";
import { PartnerCards } from "@/components/panels/partner-cards";
import { JsonLd } from "@/components/ui/json-ld";
import { PageQueries } from "@/components/ui/page-queries";
import { press } from "@/components/ui/press";
import {
  ANY_COOPERATION,
  loadCooperationView,
  toCooperationHref,
} from "@/lib/contracts/cooperation-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { toEventsThing } from "@/lib/export/json-ld";
import { SITE_PAGES } from "@/lib/series/finding/site-pages";
import { toNameInText } from "@/lib/series/names-in-text";
import { getPublicAddress } from "@/lib/views/public-address";
import { putJsonLd } from "@/lib/views/put-json-ld";
import { readCooperationPage } from "@/lib/views/read-cooperation-page";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

/** Title and page are made from one reading; the view's own address tells it from others. */
const readByAddress = cache((address: string) =>
  readCooperationPage(loadCooperationView(new URL(address, getPublicAddress()))),
);

async function readPage({ searchParams }: PageProps) {
  const view = await loadCooperationView(searchParams);
  return { view, page: await readByAddress(toCooperationHref(view)) };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { page } = await readPage(props);
  return {
    metadataBase: new URL(getPublicAddress()),
    title: `Cooperation: what ${toNameInText(page.subject.name)} has agreed, with whom, and what it rests on`,
    description: page.sentence,
    alternates: { types: toFeeds(page.about) },
    openGraph: { images: [toFigureAddress(page.figureView, "png", { width: 600, scale: 2 })] },
    twitter: { card: "summary_large_image" },
  };
}

/** The same events for calendars and feed readers. */
function toFeeds(about: string) {
  return {
    "application/atom+xml": `/api/v1/events.atom?country=${about}`,
    "text/calendar": `/api/v1/events.ics?country=${about}`,
  };
}

/** The pages that go on from here: the others about cooperation, and those about the country. */
function toFurther(iso3: string) {
  return [
    ...SITE_PAGES.filter(({ address }) => address.startsWith("/cooperation/")).map(
      ({ address, title }) => ({ href: address, title }),
    ),
    { href: `/countries/${iso3}/suppliers`, title: "Its arms suppliers" },
    { href: `/countries/${iso3}/neighbourhood`, title: "Its neighbourhood" },
  ];
}

export default async function CooperationPage(props: PageProps) {
  const { view, page } = await readPage(props);
  const { subject, beside, cards, otherSuppliers } = page;
  const { name, iso3 } = subject;
  const origin = getPublicAddress();
  const feeds = toFeeds(iso3);
  const compared = [iso3, ...beside.neighbours.rows.map((each) => each.iso3)].join(",");
  return (
    <PageQueries queries={page.queries}>
      <JsonLd
        text={putJsonLd(
          toEventsThing(
            page.records,
            name,
            `${origin}/cooperation`,
            (event) =>
              `${origin}${toCooperationHref({ ...ANY_COOPERATION, about: page.about, event })}`,
          ),
        )}
      />
      <Cooperation about={page.about} figure={page.figure} further={toFurther(iso3)}>
        <section aria-labelledby="partners" className="mt-12">
          <h2 id="partners" className="border-b-2 border-ink pb-2 text-24 font-semibold">
            Partner by partner
          </h2>
          <PartnerCards
            cards={cards}
            iso2={page.iso2}
            registerName={page.registerName}
            ordersHref={`/countries/${iso3}/suppliers`}
            toHref={(event) => `${toCooperationHref({ ...view, event })}#event`}
          />
          {otherSuppliers.length > 0 && (
            <p className="mt-6 max-w-[70ch] text-15">
              The register lists orders from others too:{" "}
              {otherSuppliers.map(({ name, count }) => `${name} (${count})`).join(", ")}.{" "}
              <span className="text-muted">{page.registerName}</span>
            </p>
          )}
        </section>
        <section aria-labelledby="neighbours" className="mt-12">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 border-ink pb-2">
            <h2 id="neighbours" className="text-24 font-semibold">
              {name} beside its neighbours
            </h2>
            <a href={`/compare?country=${compared}`} className={press.word}>
              Compare with its neighbours
            </a>
          </div>
          {beside.neighbours.rows.length === 0 ? (
            <p className="mt-3 text-15">{name} borders no other country on land.</p>
          ) : (
            <NeighbourTable portrait={beside} chosen={[]} />
          )}
        </section>
        <p className="mt-12 max-w-[70ch] text-15 print:hidden">
          The same events{" "}
          <a href={feeds["text/calendar"]} className={press.word}>
            as a calendar
          </a>
          ,{" "}
          <a href={feeds["application/atom+xml"]} className={press.word}>
            as a feed
          </a>
          ,{" "}
          <a href={`/api/v1/events?country=${iso3}`} className={press.word}>
            as JSON
          </a>
          .
        </p>
      </Cooperation>
    </PageQueries>
  );
}
