import { FigureButton } from "@/components/ui/figure-button";
import { toLabel, toMissingWords } from "@/lib/series/figure-words";
import { toSnapshotKey } from "@/lib/series/snapshot";
import type { Portrait } from "@/lib/views/read-country";

type Fact = Portrait["facts"][number];

const COASTLINE = "coastline-km";

/** A country's key facts: each with unit, year and source, and the range where sources dispute it. */
export function KeyFacts({ portrait }: { portrait: Portrait }) {
  const { country, facts } = portrait;
  return (
    <dl className="number mt-6 grid grid-cols-2 gap-x-8 gap-y-4 border-t border-rule pt-4 lg:grid-cols-5">
      {facts.map((fact) => (
        <div key={fact.slug}>
          <dt className="text-13 text-muted">{fact.name}</dt>
          <dd>
            <Figure
              fact={fact}
              iso3={country.iso3}
              isLandlocked={fact.slug === COASTLINE && country.landlocked === true}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Figure({ fact, iso3, isLandlocked }: { fact: Fact; iso3: string; isLandlocked: boolean }) {
  const { slug, unit, figure, source, spread } = fact;
  if (figure === null) {
    return <span className="text-15 text-muted">{toMissingWords(null)}</span>;
  }
  return (
    <>
      <FigureButton figure={toSnapshotKey(slug, figure)} className="text-18 font-semibold">
        {isLandlocked ? "none: landlocked" : toLabel(figure, unit)}
      </FigureButton>{" "}
      <span className="block text-13 text-muted">
        {[...(isLandlocked ? [] : [toUnit(unit)]), String(figure.year), source]
          .filter((part) => part !== "")
          .join(", ")}
      </span>
      {spread !== null && (
        <a
          href={`/indicators/${slug}/sources?country=${iso3}`}
          className="block text-13 text-accent underline underline-offset-4"
        >
          sources differ: {spread}
        </a>
      )}
    </>
  );
}

/** The percent sign stands at the figure. */
function toUnit(unit: string): string {
  return unit.startsWith("%") ? unit.slice(1).trim() : unit;
}
