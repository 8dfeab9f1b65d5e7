import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { ComputedEvents } from "@/components/panels/computed-events";
import { DisagreementTable } from "@/components/panels/disagreement-table";
import { EventList } from "@/components/panels/event-list";
import { NeighbourTable } from "@/components/panels/neighbour-table";
import { PeerTable } from "@/components/panels/peer-table";
import { PortraitCharts } from "@/components/panels/portrait-charts";
import { PortraitHead } from "@/components/panels/portrait-head";
import { PortraitSources } from "@/components/panels/portrait-sources";
import { RankLines } from "@/components/panels/rank-lines";
import { StrengthLists } from "@/components/panels/strength-lists";
import { TableAlong } from "@/components/panels/table-along";
import { JsonLd } from "@/components/ui/json-ld";
import { PageQueries } from "@/components/ui/page-queries";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { listUnread } from "@/lib/contracts/address-terms";
import { ANY_COOPERATION, toCooperationHref } from "@/lib/contracts/cooperation-view";
import { loadCountryView, portraitParsers } from "@/lib/contracts/sources-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { toEventsThing } from "@/lib/export/json-ld";
import { withCountries } from "@/lib/export/view-address";
import { toCapital, toNameInText } from "@/lib/series/names-in-text";
import { openCountry } from "@/lib/views/open-country";
import { orNotFound } from "@/lib/views/or-not-found";
import { getPublicAddress } from "@/lib/views/public-address";
import { putJsonLd } from "@/lib/views/put-json-ld";
import { readCountry } from "@/lib/views/read-country";
import { readCountrySources } from "@/lib/views/read-country-sources";
import { toSearch, toSearchParams } from "@/lib/views/to-search";

interface PageProps {
  params: Promise<{ iso3: string }>;
  searchParams: Promise<SearchParams>;
}

const SECTIONS = [
  ["stands-out", "Strongest and weakest"],
  ["world", "Among the world"],
  ["ranks", "Ranks"],
  ["neighbours", "Neighbours"],
  ["peers", "Peers"],
  ["events", "Events"],
  ["suppliers", "Arms suppliers"],
  ["disputed", "Where sources disagree"],
  ["by-source", "Source by source"],
] as const;

/** Read once for the page and for its head. */
const readPortrait = cache((codes: string) => readCountry(codes.split(",")));

/** A card's own proportions, as the large networks show it. */
const CARD = { width: 600, scale: 2 } as const;

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { country } = await openCountry((await params).iso3, await searchParams);
  const { country: subject, domains, description } = await readPortrait(country.join());
  const { iso3, name } = subject;
  const [first] = domains;
  const domain = domains.find((each) => each === "manpower") ?? first;
  return {
    metadataBase: new URL(getPublicAddress()),
    title: `${name}: military strength, place in the world, neighbours and peers`,
    description,
    alternates: {
      canonical: `/countries/${iso3}`,
      types: {
        "application/atom+xml": `/api/v1/events.atom?country=${iso3}`,
        "text/calendar": `/api/v1/events.ics?country=${iso3}`,
      },
    },
    ...(domain && {
      openGraph: {
        images: [toFigureAddress({ kind: "profile", domain, country }, "png", CARD)],
      },
      twitter: { card: "summary_large_image" },
    }),
  };
}

export default async function CountryPage({ params, searchParams }: PageProps) {
  const search = await searchParams;
  const { country, chosen } = await openCountry((await params).iso3, search);
  const portrait = await readPortrait(country.join());
  const { country: subject, neighbours, peers, events, words, disagreements } = portrait;
  const { iso3, name } = subject;
  const said = await orNotFound(
    readCountrySources(iso3, loadCountryView(search), portrait.disagreements),
    (now) => `/countries/${iso3}${toSearch(toSearchParams(search), { indicator: now })}`,
  );
  return (
    <PageQueries queries={portrait.queries}>
      <JsonLd
        text={putJsonLd(
          toEventsThing(events.records, name, `${getPublicAddress()}/countries/${iso3}`),
        )}
      />
      <PortraitHead portrait={portrait} chosen={chosen} />
      <ProblemList problems={listUnread(toSearchParams(search), portraitParsers)} />
      <nav aria-label="On this page" className="flex flex-wrap gap-x-5 border-y border-rule py-2">
        {SECTIONS.map(([id, title]) => (
          <a key={id} href={`#${id}`} className={press.word}>
            {title}
          </a>
        ))}
      </nav>
      <StrengthLists portrait={portrait} chosen={chosen} />
      <PortraitCharts
        iso3={iso3}
        name={name}
        sets={portrait.sets}
        columns={portrait.columns}
        lines={portrait.lines}
        figures={{ country, ...portrait.figures }}
        silent={portrait.silent}
      >
        <div>
          <RankLines portrait={portrait} />
          <TableAlong {...words.places} />
        </div>
      </PortraitCharts>
      <Section
        id="neighbours"
        title="Beside its neighbours"
        link="Compare with its neighbours"
        country={portrait.toCompared(neighbours.rows)}
      >
        {neighbours.rows.length === 0 ? (
          <p className="mt-3 text-15">
            {toCapital(toNameInText(name))} borders no other country on land.
          </p>
        ) : (
          <NeighbourTable portrait={portrait} chosen={chosen} />
        )}
        <TableAlong {...words.neighbours} />
        <p className="mt-3">
          <a
            href={withCountries(`/countries/${iso3}/neighbourhood`, chosen)}
            className={press.word}
          >
            {neighbours.rows.length === 0
              ? `${toCapital(toNameInText(name))} beside the nearest coasts`
              : "Its borders, and what stands around it, each and together"}
          </a>
        </p>
      </Section>
      <Section
        id="peers"
        title="Whom it is most like"
        link="Compare with its nearest peers"
        country={portrait.toCompared(peers.nearest)}
      >
        <PeerTable portrait={portrait} chosen={chosen} />
        <TableAlong {...words.peers} />
      </Section>
      <Section id="suppliers" title={`Who supplied ${toNameInText(name)} with arms`}>
        <p className="number mt-3 max-w-[70ch] text-15">{portrait.suppliers.sentence}</p>
        {portrait.suppliers.source && (
          <p className="mt-1 text-13 text-muted">{portrait.suppliers.source}</p>
        )}
        <p className="mt-3">
          <a href={withCountries(`/countries/${iso3}/suppliers`, chosen)} className={press.word}>
            By decade, by category, and order by order
          </a>
        </p>
      </Section>
      <Section
        id="events"
        title={`Agreements, exercises and other events of ${toNameInText(name)}`}
      >
        {events.records.length === 0 ? (
          <p className="mt-3 text-15">No record here names {name}.</p>
        ) : (
          <EventList events={events.records} />
        )}
        <ComputedEvents iso3={iso3} computed={events.computed} />
        <p className="mt-1 flex flex-wrap gap-x-5">
          <a href={toCooperationHref({ ...ANY_COOPERATION, about: iso3 })} className={press.word}>
            On a line of time
          </a>
          <a href={`/api/v1/events.ics?country=${iso3}`} className={press.word}>
            Calendar (iCalendar)
          </a>
          <a href={`/api/v1/events.atom?country=${iso3}`} className={press.word}>
            Feed (Atom)
          </a>
          <a href={`/api/v1/events?country=${iso3}&order=newest`} className={press.word}>
            JSON
          </a>
        </p>
      </Section>
      <Section id="disputed" title={`Where sources disagree about ${toNameInText(name)}`}>
        {disagreements.length === 0 ? (
          <p className="mt-3 text-15">
            No two sources here dispute each other about {toNameInText(name)}.
          </p>
        ) : (
          <DisagreementTable
            caption={`Where sources disagree about ${toNameInText(name)}, the largest first`}
            disagreements={disagreements}
            withCountry={false}
          />
        )}
      </Section>
      <Section id="by-source" title={`What each source says about ${toNameInText(name)}`}>
        <PortraitSources iso3={iso3} chosen={chosen} {...said} />
      </Section>
    </PageQueries>
  );
}

function Section({
  id,
  title,
  link,
  country = [],
  children,
}: {
  id: string;
  title: string;
  link?: string;
  /** Whom the link compares; no link where the country would stand alone. */
  country?: readonly string[];
  children: React.ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="below mt-12">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 border-ink pb-2">
        <h2 id={id} className="text-24 font-semibold">
          {title}
        </h2>
        {country.length > 1 && (
          <a href={`/compare?country=${country.join(",")}`} className={press.word}>
            {link}
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
