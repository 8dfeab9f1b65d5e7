import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { LensTable } from "@/components/panels/lens-table";
import { MethodSteps } from "@/components/panels/method";
import { PageHead } from "@/components/ui/page-head";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { readMethodPage } from "@/lib/views/read-method-page";

export const metadata: Metadata = {
  title: "How the strength index is made",
  description:
    "The ten steps of the handbook for composite indicators, each with what was done, its numbers and its limits.",
};

export default async function MethodPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { country, problems, method, lenses, robustness } = await readMethodPage(
    await searchParams,
  );
  return (
    <>
      <PageHead title="How the strength index is made">
        <p>
          In ten steps, each with what was done, the numbers that speak for it or against it, and
          what it cannot do. The numbers are computed from the figures now in the store.
        </p>
        <p className="mt-2 font-semibold">
          An index is not a prediction of a war’s outcome. It says who has more of what can be
          counted.
        </p>
        <p className="mt-2 flex flex-wrap gap-x-5">
          <a href="/strength" className={press.word}>
            The index
          </a>
          <a href="#lenses" className={press.word}>
            Twelve ways of looking at it
          </a>
        </p>
      </PageHead>
      <ProblemList problems={problems} />
      <MethodSteps method={method} robustness={robustness} country={country} />
      <section aria-labelledby="lenses" className="mt-10">
        <h2 id="lenses" className="scroll-mt-4 text-24 font-semibold">
          {lenses.data.lenses.length} lenses
        </h2>
        <ul className="mt-2 max-w-[70ch] space-y-1 text-15">
          {lenses.data.countries.map(({ iso3, sentence }) => (
            <li key={iso3}>{sentence}</li>
          ))}
        </ul>
        <LensTable data={lenses.data} />
      </section>
    </>
  );
}
