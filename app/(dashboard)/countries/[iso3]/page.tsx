import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { DisagreementTable } from "@/components/panels/disagreement-table";
import { SourceNotes } from "@/components/panels/source-notes";
import { SourcesPanel } from "@/components/panels/sources-panel";
import { Choice, ChoiceForm } from "@/components/ui/choice-form";
import { PageHead } from "@/components/ui/page-head";
import { press } from "@/components/ui/press";
import { loadCountryView } from "@/lib/contracts/sources-view";
import { orNotFound } from "@/lib/views/or-not-found";
import { readCountry } from "@/lib/views/read-country";

interface PageProps {
  params: Promise<{ iso3: string }>;
  searchParams: Promise<SearchParams>;
}

async function readPage({ params, searchParams }: PageProps) {
  const [{ iso3 }, { indicator, from }] = await Promise.all([
    params,
    loadCountryView(searchParams),
  ]);
  return orNotFound(readCountry(iso3, indicator, from));
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  return { title: (await readPage(props)).country.name };
}

export default async function CountryPage(props: PageProps) {
  const { country, neighbours, disagreements, sources, indicators } = await readPage(props);
  const { iso3, name, names, subregion } = country;
  const own = Object.entries(names).filter(
    ([language, each]) => language !== "en" && each !== name,
  );
  return (
    <>
      <PageHead title={name}>
        <p className="text-muted">{own.map(([, each]) => each).join(" · ")}</p>
        <p className="mt-2">
          {subregion}.{" "}
          {neighbours.length === 0 ? (
            "No land border."
          ) : (
            <>
              Borders{" "}
              {neighbours.map((each, index) => (
                <span key={each.iso3}>
                  {index > 0 && ", "}
                  <a href={`/countries/${each.iso3}`} className={press.word}>
                    {each.name}
                  </a>
                </span>
              ))}
              .
            </>
          )}
        </p>
        <p className="mt-2">
          <a href={toComparison(iso3, neighbours)} className={press.word}>
            Compare with its neighbours
          </a>
        </p>
      </PageHead>
      <section aria-labelledby="disputed">
        <h2 id="disputed" className="mb-3 text-24 font-semibold">
          Where sources disagree about {name}
        </h2>
        {disagreements.length === 0 ? (
          <p className="text-15">No two sources here dispute each other about {name}.</p>
        ) : (
          <DisagreementTable
            caption={`Where sources disagree about ${name}, the largest first`}
            disagreements={disagreements}
            withCountry={false}
          />
        )}
      </section>
      <section aria-labelledby="by-source" className="mt-12">
        <h2 id="by-source" className="mb-3 text-24 font-semibold">
          What each source says about {name}
        </h2>
        <div className="mb-6">
          <ChoiceForm action={`/countries/${iso3}#by-source`}>
            <Choice
              label="Indicator"
              name="indicator"
              value={sources.said.indicator.slug}
              options={indicators.map((each) => ({ value: each.slug, label: each.name }))}
            />
          </ChoiceForm>
        </div>
        <HydrationBoundary state={dehydrate(sources.queries)}>
          <SourcesPanel
            view={{
              kind: "sources",
              indicator: sources.said.indicator.slug,
              country: [iso3],
              from: sources.from,
            }}
            figure={sources.figure}
          />
          <SourceNotes said={sources.said} terms={sources.terms} />
        </HydrationBoundary>
      </section>
    </>
  );
}

/** The overview with the country and its neighbours, as many as fit. */
function toComparison(iso3: string, neighbours: readonly { iso3: string }[]): string {
  return `/?country=${[iso3, ...neighbours.map((each) => each.iso3)].slice(0, 12).join(",")}`;
}
