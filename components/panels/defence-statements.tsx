"use client";

import { FigureButton } from "@/components/ui/figure-button";
import { STATEMENTS_INDICATOR } from "@/lib/contracts/ties-view";
import { toCreditLine } from "@/lib/export/credit-line";
import { useSnapshot } from "@/lib/queries/snapshot";
import { toSnapshotKey } from "@/lib/series/snapshot";
import { useSiteFacts } from "./site-facts";

/** What a source says in words of the chosen countries' ties, later than the list of treaties. */
export function DefenceStatements({ country }: { country: readonly string[] }) {
  const { names } = useSiteFacts();
  const { data } = useSnapshot({ indicator: [STATEMENTS_INDICATOR], country });
  const figures = data?.data[0]?.figures ?? [];
  const stated = country.flatMap((iso3) =>
    figures.filter((figure) => figure.iso3 === iso3 && figure.note !== null),
  );
  if (data === undefined || stated.length === 0) return null;
  return (
    <section aria-labelledby="statements" className="mt-10 border-t border-rule pt-3">
      <h2 id="statements" className="text-18 font-semibold">
        What is said since
      </h2>
      <p className="max-w-[70ch] text-13 text-muted">
        In the words of the source, each of its own year; not a list of treaties, and silent about
        many.
      </p>
      <dl className="mt-3 grid gap-x-8 gap-y-3 text-15 md:grid-cols-[10rem_minmax(0,70ch)]">
        {stated.map((figure) => (
          <div key={figure.iso3} className="contents">
            <dt className="font-semibold">{names[figure.iso3] ?? figure.iso3}</dt>
            <dd>
              “{figure.note}”{" "}
              <FigureButton
                figure={toSnapshotKey(STATEMENTS_INDICATOR, figure)}
                className="text-13 text-muted"
              >
                {figure.year}
              </FigureButton>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-13 text-muted">{toCreditLine(data.meta.releases)}</p>
    </section>
  );
}
