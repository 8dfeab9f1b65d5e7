import { CountryMark } from "@/components/ui/country-mark";
import type { LensesReply } from "@/lib/contracts/lenses";
import { withCountries } from "@/lib/export/view-address";
import { type CountryStyle, toCountryStyles } from "@/lib/series/country-style";
import { formatOrdinal } from "@/lib/series/format-figure";

type Lens = LensesReply["data"]["lenses"][number];

/** Chosen countries' ranks under every lens: drawn, in figures, and how far each lens agrees with the published list. */
export function LensTable({ data: { lenses, countries, shared } }: Pick<LensesReply, "data">) {
  const chosen = countries.map(({ iso3 }) => iso3);
  const styles = toCountryStyles(chosen);
  const published = lenses[0]?.agreement;
  const toHref = (lens: string) => withCountries(`/strength?lens=${lens}`, chosen);
  const caption = `Ranks among the ${shared} countries that every lens ranks`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its own frame and must be reachable by keyboard
    <section tabIndex={0} aria-label={caption} className="relative mt-3 overflow-x-auto">
      <table className="number w-full min-w-[60rem] border-collapse text-15">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-ink align-bottom text-13">
            <th scope="col" className="w-[26rem] py-2 pr-6 text-left font-semibold">
              Lens
            </th>
            <th scope="col" className="min-w-60 py-2 pr-8 text-left font-semibold">
              <span className="sr-only">Ranks drawn from</span>
              <span className="flex justify-between">
                <span>1st</span>
                <span className="sr-only"> to </span>
                <span>{formatOrdinal(shared)}</span>
              </span>
            </th>
            {countries.map(({ iso3, name }, place) => {
              const style = styles[place];
              return (
                <th key={iso3} scope="col" className="py-2 pr-4 text-right font-semibold">
                  <span className="inline-flex items-center gap-1.5">
                    {style && <CountryMark style={style} />}
                    {name}
                  </span>
                </th>
              );
            })}
            <th scope="col" className="py-2 text-right font-semibold">
              Agrees with {published?.shortName} {published?.edition}, ρ
            </th>
          </tr>
        </thead>
        <tbody>
          {lenses.map((lens) => (
            <tr key={lens.slug} className="border-b border-rule align-baseline">
              <th scope="row" className="py-2 pr-6 text-left font-normal">
                <LensWords lens={lens} href={toHref(lens.slug)} />
              </th>
              <td className="py-2.5 pr-8 align-top">
                <Strip lens={lens} styles={styles} shared={shared} />
              </td>
              {countries.map(({ iso3 }) => (
                <td key={iso3} className="py-2 pr-4 text-right whitespace-nowrap">
                  <Rank lens={lens} iso3={iso3} />
                </td>
              ))}
              <td className="py-2 text-right">{lens.agreement.spearman?.toFixed(2) ?? "none"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LensWords({ lens, href }: { lens: Lens; href: string }) {
  const { title, idea, reference, caveat, ranked, agreement } = lens;
  return (
    <>
      <a href={href} className="font-semibold hover:text-accent">
        {title}
      </a>
      <span className="block text-13">{idea}</span>
      <details className="text-13">
        <summary className="inline-flex min-h-6 items-center text-accent">
          Paper, caveat and differences
        </summary>
        <dl className="mt-1 space-y-1 pb-2">
          {reference !== null && <Term name="Paper">{reference}</Term>}
          <Term name="Caveat">{caveat}</Term>
          <Term name="Ranks">
            {`${ranked} countries, ${agreement.countries} of them in ${agreement.shortName}’s list of ${agreement.edition} too; Kendall’s τ ${agreement.kendall?.toFixed(2) ?? "is not defined"}.`}
          </Term>
          <Term name={`Farthest from ${agreement.shortName}`}>
            {agreement.largest
              .map(
                ({ name, rank, published }) =>
                  `${name} ${rank} (${agreement.shortName} ${published})`,
              )
              .join(", ")}
          </Term>
        </dl>
      </details>
    </>
  );
}

function Term({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt className="inline text-muted">{name}: </dt>
      <dd className="inline">{children}</dd>
    </div>
  );
}

/** The ranks as marks on a line from the first place to the last. */
function Strip({
  lens,
  styles,
  shared,
}: {
  lens: Lens;
  styles: readonly CountryStyle[];
  shared: number;
}) {
  return (
    <div aria-hidden="true" className="relative mx-1.5 h-4">
      <div className="absolute inset-x-0 top-1/2 border-t border-rule" />
      {styles.map((style) => {
        const rank = lens.places.find(({ iso3 }) => iso3 === style.iso3)?.shared ?? null;
        if (rank === null) return null;
        const left = shared > 1 ? (100 * (rank - 1)) / (shared - 1) : 0;
        return (
          <span
            key={style.iso3}
            className="absolute top-1/2 -translate-x-1/2 -translate-y-1/2"
            style={{ left: `${left}%` }}
          >
            <CountryMark style={style} />
          </span>
        );
      })}
    </div>
  );
}

function Rank({ lens, iso3 }: { lens: Lens; iso3: string }) {
  const place = lens.places.find((each) => each.iso3 === iso3);
  if (place === undefined) return <span className="text-13 text-muted">not ranked</span>;
  if (place.shared !== null) return place.shared;
  return (
    <span className="text-13 text-muted">
      {place.rank} of {lens.ranked}
    </span>
  );
}
