import { FigureButton } from "@/components/ui/figure-button";
import { Flag } from "@/components/ui/flag";
import { withCountries } from "@/lib/export/view-address";
import { type ShownFigure, toLabel, toMissingWords } from "@/lib/series/figure-words";
import { formatFull } from "@/lib/series/format-figure";
import { toCapital, toNameInText } from "@/lib/series/names-in-text";
import { toSnapshotKey } from "@/lib/series/snapshot";
import type { Portrait } from "@/lib/views/read-country";

type Row = Portrait["neighbours"]["subject"];
type Columns = Portrait["neighbours"]["columns"];

/** A country and those it borders side by side: length of the border, rank, and a few figures with their years. */
export function NeighbourTable({
  portrait,
  chosen,
}: {
  portrait: Pick<Portrait, "neighbours" | "edition" | "rankRelease"> & {
    country: { name: string };
  };
  chosen: readonly string[];
}) {
  const { country, neighbours, edition, rankRelease } = portrait;
  const caption = `${toCapital(toNameInText(country.name))} and its neighbours`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its own frame and must be reachable by keyboard
    <section tabIndex={0} aria-label={caption} className="relative mt-3 overflow-x-auto">
      <table className="number w-full min-w-[60rem] border-collapse text-15">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-ink text-right align-bottom text-13">
            <th scope="col" className="py-2 pr-4 text-left font-semibold">
              Country
            </th>
            <th scope="col" className="py-2 pr-4 font-semibold">
              Border, km
            </th>
            <th scope="col" className="py-2 pr-4 font-semibold">
              {rankRelease.shortName} rank {edition}
            </th>
            {neighbours.columns.map(({ slug, name, unit }) => (
              <th key={slug} scope="col" className="py-2 pr-4 font-semibold last:pr-0">
                {name}
                <span className="sr-only">,</span>
                <span className="block font-normal text-muted">{unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[neighbours.subject, ...neighbours.rows].map((row) => (
            <tr key={row.iso3} className="border-b border-rule text-right">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                <CountryName row={row} isSubject={row === neighbours.subject} chosen={chosen} />
              </th>
              <td className="py-2 pr-4">
                {row.borderKm === null ? "" : formatFull(row.borderKm, "km")}
              </td>
              <td className="py-2 pr-4">
                <Rank row={row} edition={edition} release={rankRelease.slug} />
              </td>
              <Figures row={row} columns={neighbours.columns} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CountryName({
  row: { iso3, iso2, name },
  isSubject,
  chosen,
}: {
  row: Row;
  isSubject: boolean;
  chosen: readonly string[];
}) {
  return (
    <span className="flex items-center gap-2">
      <Flag iso2={iso2} name={name} height={14} isNamed />
      {isSubject ? (
        <strong className="font-semibold">{name}</strong>
      ) : (
        <a href={withCountries(`/countries/${iso3}`, chosen)} className="hover:text-accent">
          {name}
        </a>
      )}
    </span>
  );
}

function Rank({ row, edition, release }: { row: Row; edition: number; release: string }) {
  if (row.rank === null) return <span className="text-muted">not ranked</span>;
  return (
    <FigureButton figure={{ kind: "rank", publisher: "gfp", iso3: row.iso3, edition, release }}>
      {row.rank}
    </FigureButton>
  );
}

function Figures({ row, columns }: { row: Row; columns: Columns }) {
  return row.figures.map((figure, place) => {
    const { slug = "", unit = "" } = columns[place] ?? {};
    if (figure === null || !isStated(figure)) {
      return (
        <td key={slug} className="py-2 pr-4 text-muted last:pr-0">
          {toMissingWords(figure?.standing ?? null)}
        </td>
      );
    }
    return (
      <td key={slug} className="py-2 pr-4 whitespace-nowrap last:pr-0">
        <FigureButton figure={toSnapshotKey(slug, figure)}>{toLabel(figure, unit)}</FigureButton>{" "}
        <span className="text-13 text-muted">{figure.year}</span>
      </td>
    );
  });
}

function isStated({ value, low }: Pick<ShownFigure, "value" | "low">): boolean {
  return value !== null || low !== null;
}
