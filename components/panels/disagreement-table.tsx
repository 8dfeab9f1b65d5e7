import { FigureButton } from "@/components/ui/figure-button";
import type { DisagreementsReply } from "@/lib/contracts/statements";
import { groupDigits } from "@/lib/domain/group-digits";
import { toLabel } from "@/lib/series/figure-words";

type Disagreement = DisagreementsReply["data"][number];

/** Disputes as a table: who says least, who says most, and how many times they differ. */
export function DisagreementTable({
  caption,
  disagreements,
  withCountry,
}: {
  caption: string;
  disagreements: readonly Disagreement[];
  withCountry: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its own frame and must be reachable by keyboard
    <section tabIndex={0} aria-label={caption} className="overflow-x-auto">
      <table className="number w-full min-w-[44rem] border-collapse text-15">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-ink text-left text-13">
            {withCountry && <th className="py-2 pr-4 font-semibold">Country</th>}
            <th className="py-2 pr-4 font-semibold">Indicator</th>
            <th className="py-2 pr-4 text-right font-semibold">Lowest</th>
            <th className="py-2 pr-4 text-right font-semibold">Highest</th>
            <th className="py-2 text-right font-semibold">Times</th>
          </tr>
        </thead>
        <tbody>
          {disagreements.map((each) => (
            <tr
              key={`${each.indicator.slug} ${each.country.iso3}`}
              className="border-b border-rule align-baseline"
            >
              {withCountry && (
                <th scope="row" className="py-2 pr-4 text-left font-normal">
                  <a href={`/countries/${each.country.iso3}`} className="hover:text-accent">
                    {each.country.name}
                  </a>
                </th>
              )}
              <td className="py-2 pr-4">
                <a
                  href={`/indicators/${each.indicator.slug}/sources?country=${each.country.iso3}`}
                  className="text-accent underline underline-offset-4"
                >
                  {each.indicator.name}
                </a>{" "}
                <span className="text-13 text-muted">{each.indicator.unit}</span>
              </td>
              <Side disagreement={each} side={each.lowest} />
              <Side disagreement={each} side={each.highest} />
              <td className="py-2 text-right font-semibold">
                {groupDigits(Number(each.factor.toPrecision(3)))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Side({
  disagreement: { indicator, country },
  side,
}: {
  disagreement: Disagreement;
  side: Disagreement["lowest"];
}) {
  const { year, release, shortName } = side;
  return (
    <td className="py-2 pr-4 text-right">
      <FigureButton
        figure={{
          kind: "observation",
          ...{ indicator: indicator.slug, iso3: country.iso3, year, release },
        }}
      >
        {toLabel({ ...side, standing: "reported", note: null }, indicator.unit)}
      </FigureButton>
      <span className="block text-13 text-muted">
        {shortName}, {year}
      </span>
    </td>
  );
}
