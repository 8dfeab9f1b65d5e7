import { FigureButton } from "@/components/ui/figure-button";
import { withCountries } from "@/lib/export/view-address";
import { toLabel } from "@/lib/series/figure-words";
import { toNameInText } from "@/lib/series/names-in-text";
import { toUnitWords } from "@/lib/series/profile-words";
import { FEWEST_COMPARED, type Strength, toPlaceWords } from "@/lib/series/strengths";
import type { Portrait } from "@/lib/views/read-country";

/** In what the country stands farthest above and below the world's middle, in sentences. */
export function StrengthLists({
  portrait,
  chosen,
}: {
  portrait: Portrait;
  chosen: readonly string[];
}) {
  const { country, strengths, releases } = portrait;
  const { strongest, weakest } = strengths;
  const sources = new Map(releases.map(({ slug, shortName }) => [slug, shortName]));
  const nothing = `No indicator with a figure for ${toNameInText(country.name)} can be held against ${FEWEST_COMPARED} countries or more.`;
  return (
    <section aria-labelledby="stands-out" className="mt-8">
      <h2 id="stands-out" className="border-b-2 border-ink pb-2 text-24 font-semibold">
        Strongest and weakest
      </h2>
      {strongest.length + weakest.length === 0 ? (
        <p className="mt-3 text-15">{nothing}</p>
      ) : (
        <>
          <div className="mt-4 grid gap-x-16 gap-y-6 lg:grid-cols-2">
            <List
              title="Farthest above the world’s middle"
              empty={`In none of its indicators does ${toNameInText(country.name)} stand above the world’s middle.`}
              {...{ strengths: strongest, sources, chosen }}
            />
            <List
              title="Farthest below it"
              empty={`In none of its indicators does ${toNameInText(country.name)} stand below the world’s middle.`}
              {...{ strengths: weakest, sources, chosen }}
            />
          </div>
          <p className="mt-3 max-w-[70ch] text-13 text-muted">
            Of the indicators in which more or less is strength, threats such as crime left out, and
            at least {FEWEST_COMPARED} countries have a figure that counts; at most two of one
            domain. A figure’s size alone says nothing of quality or readiness.
          </p>
        </>
      )}
    </section>
  );
}

function List({
  title,
  empty,
  strengths,
  sources,
  chosen,
}: {
  title: string;
  empty: string;
  strengths: readonly Strength[];
  sources: ReadonlyMap<string, string>;
  chosen: readonly string[];
}) {
  return (
    <div>
      <h3 className="text-15 font-semibold">{title}</h3>
      {strengths.length === 0 && <p className="mt-2 text-15 text-muted">{empty}</p>}
      <ul className="number mt-2 text-15">
        {strengths.map(({ slug, name, unit, direction, countries, own }) => {
          const { iso3, year, release, percentile } = own;
          return (
            <li key={slug} className="border-b border-rule py-2">
              <a
                href={withCountries(`/indicators/${slug}`, chosen)}
                className="font-semibold hover:text-accent"
              >
                {name}
              </a>
              : {toPlaceWords(percentile, countries)}, with{" "}
              <FigureButton figure={{ kind: "observation", indicator: slug, iso3, year, release }}>
                {toLabel(own, unit)}
                {toUnitWords(unit, own.value)}
              </FigureButton>{" "}
              <span className="text-13 text-muted">
                {[
                  ...(direction === "lower-is-stronger" ? ["less is stronger"] : []),
                  `${sources.get(release) ?? release}, ${year}`,
                ].join("; ")}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
