import type { Metadata } from "next";
import { DisagreementTable } from "@/components/panels/disagreement-table";
import { PageHead } from "@/components/ui/page-head";
import { press } from "@/components/ui/press";
import { orNotFound } from "@/lib/views/or-not-found";
import { readCountry } from "@/lib/views/read-country";

interface PageProps {
  params: Promise<{ iso3: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { country } = await orNotFound(readCountry((await params).iso3));
  return { title: country.name };
}

export default async function CountryPage({ params }: PageProps) {
  const { country, neighbours, disagreements } = await orNotFound(readCountry((await params).iso3));
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
    </>
  );
}

/** The overview with the country and its neighbours, as many as fit. */
function toComparison(iso3: string, neighbours: readonly { iso3: string }[]): string {
  return `/?country=${[iso3, ...neighbours.map((each) => each.iso3)].slice(0, 12).join(",")}`;
}
