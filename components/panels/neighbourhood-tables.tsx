import { OpenTable } from "@/components/ui/figure-table";
import { Flag } from "@/components/ui/flag";
import { press } from "@/components/ui/press";
import { withCountries } from "@/lib/export/view-address";
import { toNameInText } from "@/lib/series/names-in-text";
import type { NeighbourhoodPage } from "@/lib/views/read-neighbourhood-page";
import { TableAlong } from "./table-along";

/** Distance in capability, the capability ratio, and the borders themselves; each with what it does not say. */
export function NeighbourhoodTables({
  page,
  chosen,
}: {
  page: NeighbourhoodPage;
  /** Stay chosen along the links. */
  chosen: readonly string[];
}) {
  const { hood, tables, others } = page;
  const { iso3, name } = hood.country;
  const hasOwn = tables.distance.table.columns.length > 1;
  return (
    <>
      <Section id="distance" title="Distance in capability">
        {hasOwn ? (
          <>
            <p className="mt-3 max-w-[70ch] text-15">
              For each one that {name} has, so many stand in the others: soldiers, dollars, shares
              of the world’s capability. Soldiers run from the least to the most that sources allow,
              since they disagree:{" "}
              <a
                href={`/indicators/active-personnel/sources?country=${iso3}`}
                className="text-accent underline underline-offset-4"
              >
                who says what
              </a>
              . The other measures are as one source states them.
            </p>
            <Along table={tables.distance} isSaid />
          </>
        ) : (
          <Unknown name={name} />
        )}
      </Section>
      <Section id="ratio" title="Capability ratio">
        {hasOwn ? (
          <>
            <p className="mt-3 max-w-[70ch] text-15">
              A/(A+B): what {name} has, over what it and the other have together; 0.5 is as much as
              the other.{" "}
              <strong className="font-semibold">It is not a probability of victory</strong>: it
              counts people, money and warheads, and knows nothing of geography, allies, skill or
              will. An index of this site is left out, since its scores have no zero that a share
              could be taken from.
            </p>
            <Along table={tables.ratio} />
          </>
        ) : (
          <Unknown name={name} />
        )}
      </Section>
      {hood.basis === "border" && (
        <Section id="borders" title="Land borders">
          <p className="mt-3 max-w-[70ch] text-15">
            The Factbook gives each border’s length in the profiles of both sides, which do not
            always agree; Correlates of War says only whether two states touch, and looked until{" "}
            {hood.contiguityYear}. Totals as stated may hold stretches with lands that are no
            country here.
          </p>
          <Along table={tables.borders} isSaid />
        </Section>
      )}
      <Section id="onward" title="Seen from the other side">
        <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-15">
          {others.map((other) => (
            <li key={other.iso3}>
              <a
                href={withCountries(`/countries/${other.iso3}/neighbourhood`, chosen)}
                className={`${press.word} gap-2`}
              >
                <Flag iso2={other.iso2} name={other.name} height={14} isNamed />
                {other.name}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** A table with every way to take it along. */
function Along({
  table: { table, view, words },
  isSaid = false,
}: {
  table: NeighbourhoodPage["tables"]["distance"];
  /** Whether its sentence stands elsewhere on the page already. */
  isSaid?: boolean;
}) {
  const { data, meta } = words;
  return (
    <>
      <OpenTable caption={data.title} table={table} />
      <TableAlong
        view={view}
        words={isSaid ? { data: { ...data, sentence: null }, meta } : words}
      />
    </>
  );
}

function Unknown({ name }: { name: string }) {
  return (
    <p className="mt-3 text-15">
      No source here has a figure of {toNameInText(name)} to hold against the others’.
    </p>
  );
}

function Section({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="border-b-2 border-ink pb-2 text-24 font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
