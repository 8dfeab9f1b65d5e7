import { FigureButton } from "@/components/ui/figure-button";
import { Flag } from "@/components/ui/flag";
import { withCountries } from "@/lib/export/view-address";
import { type LanguageName, toCountryNames } from "@/lib/series/country-names";
import { formatFull, formatOrdinal } from "@/lib/series/format-figure";
import { toListWords } from "@/lib/series/names-in-text";
import { toRankMove } from "@/lib/series/rank-move";
import type { Portrait } from "@/lib/views/read-country";
import { ContextFacts } from "./context-facts";
import { KeyFacts } from "./key-facts";

/** Who the country is: flag, names, where it lies, whom it borders, where it ranks, what frames that, and its key facts. */
export function PortraitHead({
  portrait,
  chosen,
}: {
  portrait: Portrait;
  /** Stay chosen along the links. */
  chosen: readonly string[];
}) {
  const { country, neighbours, borderSource } = portrait;
  const { name, iso2, region, subregion } = country;
  return (
    <header className="py-6">
      <div className="flex items-start gap-4 sm:gap-6">
        <div className="hidden pt-1 sm:block">
          <Flag iso2={iso2} name={name} height={84} />
        </div>
        <div className="min-w-0">
          <h1 className="flex items-center gap-3 text-24 leading-tight font-semibold sm:text-36">
            <span className="sm:hidden">
              <Flag iso2={iso2} name={name} height={30} />
            </span>
            {name}
          </h1>
          <Names country={country} />
          <p className="mt-2 max-w-[70ch] text-15">
            <PlaceLink place={subregion} chosen={chosen} />
            {region !== subregion && (
              <>
                {", "}
                <PlaceLink place={region} chosen={chosen} />
              </>
            )}
            . <Rank portrait={portrait} chosen={chosen} />
          </p>
          <p className="number mt-2 max-w-[70ch] text-15">
            {neighbours.rows.length === 0 ? (
              "No land border with another country."
            ) : (
              <>
                Borders{" "}
                {neighbours.rows.map(({ iso3, name: other, borderKm }, place) => (
                  <span key={iso3}>
                    {place > 0 && ", "}
                    <a
                      href={withCountries(`/countries/${iso3}`, chosen)}
                      className="text-accent underline underline-offset-4"
                    >
                      {other}
                    </a>
                    {borderKm !== null && (
                      <span className="text-muted"> {formatFull(borderKm, "km")} km</span>
                    )}
                  </span>
                ))}
                .{" "}
                {borderSource && (
                  <span className="text-13 text-muted">Lengths: {borderSource}.</span>
                )}
              </>
            )}
          </p>
        </div>
      </div>
      <ContextFacts
        facts={portrait.context}
        name={name}
        className="mt-6 grid gap-x-8 gap-y-4 border-t border-rule pt-4 sm:grid-cols-2 lg:grid-cols-4"
      />
      <KeyFacts portrait={portrait} />
    </header>
  );
}

/** By which names it is known: its own first, then those of other languages, then those that it had. */
function Names({ country }: { country: Portrait["country"] }) {
  const { own, others, former } = toCountryNames(country);
  return (
    <>
      {own.length > 0 && (
        <p className="mt-1 text-18">
          <NameList names={own} />
        </p>
      )}
      {others.length + former.length > 0 && (
        <p className="mt-1 text-15 text-muted">
          <NameList names={others} />
          {others.length > 0 && former.length > 0 && " · "}
          {former.length > 0 && `formerly ${toListWords(former)}`}
        </p>
      )}
    </>
  );
}

function NameList({ names }: { names: readonly LanguageName[] }) {
  return names.map(({ text, language }, place) => (
    <span key={language}>
      {place > 0 && " · "}
      <span lang={language}>{text}</span>
    </span>
  ));
}

function PlaceLink({ place, chosen }: { place: string; chosen: readonly string[] }) {
  return (
    <a
      href={withCountries(`/rankings?region=${encodeURIComponent(place)}`, chosen)}
      className="text-accent underline underline-offset-4"
    >
      {place}
    </a>
  );
}

function Rank({ portrait, chosen }: { portrait: Portrait; chosen: readonly string[] }) {
  const { country, ranking, edition, rankedCountries, rankRelease } = portrait;
  if (ranking === null) {
    return (
      <>
        Not among the {rankedCountries} countries that {rankRelease.publisher} ranks in {edition}.
      </>
    );
  }
  const { iso3 } = country;
  return (
    <>
      {rankRelease.publisher} ranks it{" "}
      <FigureButton
        figure={{ kind: "rank", publisher: "gfp", iso3, edition, release: rankRelease.slug }}
        className="number font-semibold"
      >
        {formatOrdinal(ranking.rank)}
      </FigureButton>{" "}
      of {rankedCountries} in {edition} ({toRankMove(ranking)}):{" "}
      <a
        href={withCountries(`/rankings?near=${iso3}`, chosen)}
        className="text-accent underline underline-offset-4"
      >
        who stands near it
      </a>
      .
    </>
  );
}
