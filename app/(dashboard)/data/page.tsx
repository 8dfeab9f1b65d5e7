import type { Metadata } from "next";
import { CoverageMap } from "@/components/panels/coverage-map";
import { PageHead } from "@/components/ui/page-head";
import { press } from "@/components/ui/press";
import { describeHoldings } from "@/lib/series/holdings";
import { TERMS_WORDS } from "@/lib/series/terms-words";
import { FIRST_YEAR_ON_MAP, readData } from "@/lib/views/read-data";

export const metadata: Metadata = { title: "Sources, coverage and terms" };

export default async function DataPage() {
  const { sources, regions, lastYear } = await readData();
  return (
    <>
      <PageHead title="Where the figures come from">
        <p>
          Every figure here is a publisher’s, kept with its release, its terms and the row it was
          read from. Darker cells mean that more of a region’s countries have a figure in that year;
          an empty cell means that the source says nothing.
        </p>
        <p className="mt-2">
          <a href="/data/disagreements" className={press.word}>
            Where these sources disagree most
          </a>
        </p>
      </PageHead>
      <ul>
        {sources.map((source) => (
          <li
            key={source.slug}
            id={source.slug}
            className="grid gap-x-10 gap-y-3 border-t border-rule py-5 lg:grid-cols-[1fr_620px]"
          >
            <div>
              <h2 className="text-18 font-semibold">
                <a href={`/data/${source.slug}`} className="hover:text-accent">
                  {source.title}
                </a>
              </h2>
              <p className="text-15">{source.publisher}</p>
              <p className="number mt-1 text-13 text-muted">
                {describeHoldings(source)}
                {`; releases ${source.releases.map(({ version }) => version).join(", ")}`}
                {source.lastCheck !== null && `; last check ${source.lastCheck}`}
              </p>
              <p className="mt-1 text-13">
                {TERMS_WORDS[source.terms]} {source.termsNote}.
              </p>
              <p className="mt-1 flex flex-wrap gap-x-4 text-13">
                {source.figures > 0 && (
                  <a href={`/data/${source.slug}#missing`} className={press.word}>
                    What is missing, and since when
                  </a>
                )}
                {source.defects > 0 && (
                  <a href={`/data/${source.slug}#defects`} className={press.word}>
                    {source.defects === 1 ? "1 known oddity" : `${source.defects} known oddities`}
                  </a>
                )}
              </p>
            </div>
            {source.cells.length > 0 && (
              <CoverageMap
                name={source.title}
                regions={regions}
                cells={source.cells}
                from={FIRST_YEAR_ON_MAP}
                to={lastYear}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
