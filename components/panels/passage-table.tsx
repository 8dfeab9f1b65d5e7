import { FigureButton } from "@/components/ui/figure-button";

interface UnparsedIndicator {
  slug: string;
  name: string;
  passages: readonly {
    iso3: string;
    country: string;
    year: number;
    release: string;
    passage: string;
    row: { file: string; line: number | null };
  }[];
}

/** Passages that no figure could be read from, word for word, under each indicator. */
export function PassageTable({ indicators }: { indicators: readonly UnparsedIndicator[] }) {
  return (
    <div className="mt-3 border-t border-rule">
      {indicators.map(({ slug, name, passages }) => (
        <details key={slug} className="folded-table border-b border-rule py-2">
          <summary className="cursor-pointer text-15">
            {name} <span className="number text-13 text-muted">{passages.length}</span>
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its own frame and must be reachable by keyboard */}
          <section tabIndex={0} aria-label={`${name}: passages`} className="mt-2 overflow-x-auto">
            <table className="w-full min-w-[44rem] border-collapse text-15">
              <thead>
                <tr className="border-b-2 border-ink text-left text-13">
                  <th className="py-2 pr-4 font-semibold">Country</th>
                  <th className="py-2 pr-4 text-right font-semibold">Year</th>
                  <th className="py-2 pr-4 font-semibold">Passage</th>
                  <th className="py-2 font-semibold">Row</th>
                </tr>
              </thead>
              <tbody>
                {passages.map(({ iso3, country, year, release, passage, row }) => (
                  <tr
                    key={`${release} ${iso3} ${year}`}
                    className="border-b border-rule align-baseline"
                  >
                    <th scope="row" className="py-2 pr-4 text-left font-normal">
                      {country}
                    </th>
                    <td className="number py-2 pr-4 text-right">{year}</td>
                    <td className="max-w-[60ch] py-2 pr-4 text-13">{passage}</td>
                    <td className="number py-2 text-13 whitespace-nowrap">
                      <FigureButton
                        figure={{ kind: "observation", indicator: slug, iso3, year, release }}
                      >
                        {row.line === null ? "not kept" : `line ${row.line}`}
                      </FigureButton>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="mt-1 text-13 break-all text-muted">
              {[...new Set(passages.map(({ row }) => row.file))].join(", ")}
            </p>
          </section>
        </details>
      ))}
    </div>
  );
}
