"use client";

import { toCreditLine } from "@/lib/export/credit-line";
import { useLenses } from "@/lib/queries/lenses";
import { LensTable } from "./lens-table";
import { QueryStates } from "./query-states";

/** Where every ready lens puts the chosen countries, in a sentence each and in a table. */
export function LensesPanel({ country }: { country: readonly string[] }) {
  const lenses = useLenses(country);
  const reply = lenses.data;
  return (
    <section aria-labelledby="lenses" className="mt-10">
      <h2 id="lenses" className="text-24 font-semibold">
        One question, {reply?.data.lenses.length ?? "several"} lenses
      </h2>
      <QueryStates
        query={lenses}
        empty={country.length === 0 ? "Choose a country to see it under every lens." : null}
      >
        {reply && (
          <>
            <ul className="mt-2 max-w-[70ch] space-y-1 text-15">
              {reply.data.countries.map(({ iso3, sentence }) => (
                <li key={iso3}>{sentence}</li>
              ))}
            </ul>
            <LensTable data={reply.data} />
            <p className="mt-2 max-w-[70ch] text-13 text-muted">
              Ranks are among the {reply.data.shared} countries that every lens ranks; “14 of 145”
              is a rank among all that the lens itself ranks. ρ is Spearman’s correlation of ranks
              with {reply.data.lenses[0]?.agreement.publisher}’s list: 1 is the same order, 0 no
              order in common. {toCreditLine(reply.meta.releases)}
            </p>
          </>
        )}
      </QueryStates>
    </section>
  );
}
