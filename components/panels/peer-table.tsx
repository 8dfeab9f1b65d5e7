import { Flag } from "@/components/ui/flag";
import { withCountries } from "@/lib/export/view-address";
import { toCapital, toNameInText } from "@/lib/series/names-in-text";
import type { Portrait } from "@/lib/views/read-country";

/** The countries most like one by a stated method, with how far apart they stand and on how much that rests. */
export function PeerTable({ portrait, chosen }: { portrait: Portrait; chosen: readonly string[] }) {
  const { country, peers } = portrait;
  const { nearest, measures, own, fewest } = peers;
  const method = (
    <p className="mt-3 max-w-[60ch] text-13 text-muted">
      Method: the mean difference of two countries’ percentiles in{" "}
      {measures.map(({ slug, name }, place) => (
        <span key={slug}>
          {place > 0 && ", "}
          <a
            href={withCountries(`/indicators/${slug}`, chosen)}
            className="text-accent underline decoration-transparent underline-offset-4 hover:decoration-current"
          >
            {name}
          </a>
        </span>
      ))}
      ; each counts alike, and both must have a figure in at least {fewest} of the {measures.length}
      . 0 is alike in all, 100 opposite in all.
    </p>
  );
  if (nearest.length === 0) {
    return (
      <>
        <p className="mt-3 text-15">
          {toCapital(toNameInText(country.name))} has a figure that counts in {own} of{" "}
          {measures.length} indicators: too few to say whom it is like.
        </p>
        {method}
      </>
    );
  }
  return (
    <div className="grid gap-x-16 lg:grid-cols-2">
      <table className="number mt-3 w-full border-collapse text-15">
        <caption className="sr-only">The countries most like {toNameInText(country.name)}</caption>
        <thead>
          <tr className="border-b-2 border-ink text-right text-13">
            <th scope="col" className="py-2 pr-4 text-left font-semibold">
              Country
            </th>
            <th scope="col" className="py-2 pr-4 font-semibold">
              Mean difference, percentiles
            </th>
            <th scope="col" className="py-2 font-semibold">
              Indicators shared
            </th>
          </tr>
        </thead>
        <tbody>
          {nearest.map(({ iso3, iso2, name, distance, shared }) => (
            <tr key={iso3} className="border-b border-rule text-right">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                <span className="flex items-center gap-2">
                  <Flag iso2={iso2} name={name} height={14} isNamed />
                  <a
                    href={withCountries(`/countries/${iso3}`, chosen)}
                    className="hover:text-accent"
                  >
                    {name}
                  </a>
                </span>
              </th>
              <td className="py-2 pr-4">{distance.toFixed(1)}</td>
              <td className="py-2">
                {shared} of {measures.length}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {method}
    </div>
  );
}
