import { SmallLine } from "@/components/charts/small-line";
import { FigureButton } from "@/components/ui/figure-button";
import { toCountryStyles } from "@/lib/series/country-style";
import type { Portrait } from "@/lib/views/read-country";

/** A country's places among all countries, derived from the figures, as small lines over the years. */
export function RankLines({ portrait }: { portrait: Portrait }) {
  const { country, rankLines } = portrait;
  const { iso3, name } = country;
  const [style] = toCountryStyles([iso3]);
  if (rankLines.length === 0) {
    return (
      <p className="text-15 text-muted">
        No series here places {name} among the countries over the years.
      </p>
    );
  }
  return (
    <div className="border-t border-rule pt-3">
      <h3 className="text-18 font-semibold">Places by what is measured</h3>
      <p className="text-13 text-muted">
        Among the countries with a figure that year, the largest first; each by its preferred source
      </p>
      <ul className="mt-3 grid gap-y-5">
        {rankLines.map(({ indicator, name: title, places }) => {
          const [first] = places;
          const last = places.at(-1);
          const best = places.toSorted((one, other) => one.rank - other.rank)[0];
          if (first === undefined || last === undefined || best === undefined) return null;
          return (
            <li key={indicator} className="number">
              <p className="text-15 font-semibold">{title}</p>
              <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
                <SmallLine
                  places={places}
                  slot={style?.slot ?? 1}
                  name={`${title}: place ${first.rank} in ${first.year}, place ${last.rank} in ${last.year}`}
                />
                <p className="text-15">
                  <FigureButton
                    figure={{
                      kind: "observation",
                      ...{ indicator, iso3, year: last.year, release: last.release },
                    }}
                    className="text-18 font-semibold"
                  >
                    {toPlace(last)}
                  </FigureButton>{" "}
                  of {last.countries} in {last.year}
                  <span className="block text-13 text-muted">
                    {[first, ...(best === first ? [] : [best])]
                      .map((each) => `${toPlace(each)} of ${each.countries} in ${each.year}`)
                      .join("; best ")}
                  </span>
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** @example toPlace({ rank: 2, isTied: true }) // → "2=" */
function toPlace({ rank, isTied }: { rank: number; isTied: boolean }): string {
  return isTied ? `${rank}=` : String(rank);
}
