import { FigureButton } from "@/components/ui/figure-button";
import { PlainTable } from "@/components/ui/plain-table";
import { toDependenceTable } from "@/lib/series/arms-tables";
import { toCellText } from "@/lib/series/figure-cell";
import { toNameInText } from "@/lib/series/names-in-text";
import type { SuppliersPage } from "@/lib/views/read-suppliers-page";
import { TableAlong } from "./table-along";

/** How far deliveries came from one supplier, in all and by decade, the newest first. */
export function ArmsDependence({
  page: { country, data, release, tables },
}: {
  page: SuppliersPage;
}) {
  if (data.years === null || release === null) return null;
  const { columns, rows } = toDependenceTable(data, release.slug);
  return (
    <section aria-labelledby="dependence" className="mt-12">
      <h2 id="dependence" className="border-b-2 border-ink pb-2 text-24 font-semibold">
        How far it depended on one supplier
      </h2>
      <PlainTable
        caption={`How far deliveries to ${toNameInText(country.name)} came from one supplier`}
        width="min-w-[46rem] max-w-[60rem]"
        head={columns.map(({ label, numeric }) => ({ label, isNumeric: numeric }))}
        rows={rows.map((cells) => ({
          key: toCellText(cells[0] ?? ""),
          cells: cells.map((cell) =>
            typeof cell === "string" ? (
              cell
            ) : (
              <FigureButton key="figure" figure={cell.figure}>
                {cell.text}
              </FigureButton>
            ),
          ),
        }))}
      />
      <TableAlong {...tables.dependence} />
      <p className="mt-3 max-w-[70ch] text-13 text-muted">
        By delivered TIV. The Herfindahl index is the sum of the suppliers’ squared shares: 1 where
        one supplier delivered everything, 1∕n where n of them delivered alike. It says whose arms
        came, not whom a country can do without: arms made at home, spare parts and orders not
        delivered yet are not in it, unknown suppliers count as one, and the Soviet Union and Russia
        as two.
      </p>
    </section>
  );
}
