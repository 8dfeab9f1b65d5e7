import type { Metadata } from "next";
import { CoverageMap } from "@/components/panels/coverage-map";
import { PassageTable } from "@/components/panels/passage-table";
import { SilenceTable } from "@/components/panels/silence-table";
import { JsonLd } from "@/components/ui/json-ld";
import { PageHead } from "@/components/ui/page-head";
import { toSourceThing } from "@/lib/export/json-ld";
import { describeHoldings } from "@/lib/series/holdings";
import { TERMS_WORDS } from "@/lib/series/terms-words";
import { orNotFound } from "@/lib/views/or-not-found";
import { getPublicAddress } from "@/lib/views/public-address";
import { putJsonLd } from "@/lib/views/put-json-ld";
import { FIRST_YEAR_ON_MAP, readSource } from "@/lib/views/read-data";

interface PageProps {
  params: Promise<{ source: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { source } = await orNotFound(readSource((await params).source));
  return { title: source.title };
}

export default async function SourcePage({ params }: PageProps) {
  const { source, regions, lastYear, silences, unparsed, defects } = await orNotFound(
    readSource((await params).source),
  );
  return (
    <>
      <JsonLd text={putJsonLd(toSourceThing(source, getPublicAddress()))} />
      <PageHead title={source.title}>
        <p>
          {source.publisher},{" "}
          <a
            href={source.address}
            rel="noreferrer"
            className="break-all text-accent underline underline-offset-4"
          >
            {source.address}
          </a>
        </p>
        <p className="mt-2">
          {TERMS_WORDS[source.terms]} {source.termsNote}.
        </p>
        <p className="number mt-2 text-muted">{describeHoldings(source)}</p>
      </PageHead>
      {source.cells.length > 0 && (
        <CoverageMap
          name={source.title}
          regions={regions}
          cells={source.cells}
          from={FIRST_YEAR_ON_MAP}
          to={lastYear}
        />
      )}
      <section aria-labelledby="releases" className="mt-10">
        <h2 id="releases" className="text-24 font-semibold">
          Releases
        </h2>
        <ul className="mt-3 border-t border-rule">
          {source.releases.map((release) => (
            <li key={release.slug} className="border-b border-rule py-3 text-15">
              <p>
                <a
                  href={`/api/v1/releases/${release.slug}`}
                  className="text-accent underline underline-offset-4"
                >
                  {release.version}
                </a>
                {release.published !== null && `, published ${release.published}`}, retrieved{" "}
                {release.retrieved}
                {release.via !== null && ` via ${release.via}`}
              </p>
              <p className="text-13 text-muted">{release.citation}</p>
              <p className="text-13 break-all text-muted">SHA-256 {release.sha256}</p>
            </li>
          ))}
        </ul>
      </section>
      {defects.length > 0 && (
        <section aria-labelledby="defects" className="mt-10">
          <h2 id="defects" className="text-24 font-semibold">
            Known oddities, kept as published
          </h2>
          <ul className="mt-3 border-t border-rule">
            {defects.map(({ release, about, reason }) => (
              <li key={`${release} ${about}`} className="border-b border-rule py-2 text-15">
                {about === "" ? release : about}: {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      {unparsed.length > 0 && (
        <section aria-labelledby="unparsed" className="mt-10">
          <h2 id="unparsed" className="text-24 font-semibold">
            Passages that gave no figure
          </h2>
          <p className="number mt-2 max-w-[70ch] text-15">
            {unparsed.reduce((sum, { passages }) => sum + passages.length, 0).toLocaleString("en")}{" "}
            passages could not be read as a figure. They are kept word for word, with the standing
            not parsed.
          </p>
          <PassageTable indicators={unparsed} />
        </section>
      )}
      {silences.length > 0 && (
        <section aria-labelledby="missing" className="mt-10">
          <h2 id="missing" className="text-24 font-semibold">
            What is missing, and since when
          </h2>
          <SilenceTable silences={silences} />
        </section>
      )}
    </>
  );
}
