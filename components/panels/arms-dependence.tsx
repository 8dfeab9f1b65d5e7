import { FigureButton } from "@/components/ui/figure-button";
import { PlainTable } from "@/components/ui/plain-table";
import { formatFigure, formatFull } from "@/lib/series/format-figure";
import { toNameInText } from "@/lib/series/names-in-text";
import { listDecades, toDecadeConcentration } from "@/lib/series/supplier-decades";
import type { Concentration } from "@/lib/series/supplier-sums";
import { toShareWords } from "@/lib/series/suppliers-content";
import type { SuppliersPage } from "@/lib/views/read-suppliers-page";

interface Row {
  label: string;
  from: number;
  until: number;
  orders: number;
  delivered: number | null;
  concentration: Concentration | null;
}

/** How far deliveries came from one supplier, in all and by decade, the newest first. */
export function ArmsDependence({ page: { country, data, release } }: { page: SuppliersPage }) {
  const { years, total, concentration } = data;
  if (years === null || release === null) return null;
  const rows: Row[] = [
    {
      ...{ label: "All years", from: years.first, until: years.last },
      ...{ orders: total.orders, delivered: total.tivDelivered, concentration },
    },
    ...listDecades(data)
      .filter(({ orders }) => orders > 0)
      .map((row) => ({
        ...{ label: `${row.decade}s`, from: row.from, until: row.until, orders: row.orders },
        ...{ delivered: row.delivered, concentration: toDecadeConcentration(row) },
      }))
      .reverse(),
  ];
  const toCells = ({ label, from, until, orders, delivered, concentration: one }: Row) => [
    label,
    formatFull(orders, ""),
    <FigureButton
      key="delivered"
      figure={{
        kind: "transfers",
        ...{ iso3: country.iso3, supplier: null, from, until, release: release.slug },
      }}
    >
      {delivered === null ? "no TIV" : formatFull(delivered, "")}
    </FigureButton>,
    one === null ? "none" : formatFull(one.suppliers, ""),
    one === null ? "" : one.largest.name,
    one === null ? "" : toShareWords(one.largest.share),
    one === null ? "" : formatFigure(one.herfindahl, ""),
  ];
  return (
    <section aria-labelledby="dependence" className="mt-12">
      <h2 id="dependence" className="border-b-2 border-ink pb-2 text-24 font-semibold">
        How far it depended on one supplier
      </h2>
      {concentration !== null && (
        <p className="mt-3 max-w-[70ch] text-15">
          {toDependenceSentence(country.name, concentration)}
        </p>
      )}
      <PlainTable
        caption={`How far deliveries to ${country.name} came from one supplier`}
        width="min-w-[46rem] max-w-[60rem]"
        head={[
          { label: "Years of order" },
          { label: "Orders", isNumeric: true },
          { label: "TIV delivered, millions", isNumeric: true },
          { label: "Suppliers", isNumeric: true },
          { label: "Largest" },
          { label: "Its share", isNumeric: true },
          { label: "Herfindahl index", isNumeric: true },
        ]}
        rows={rows.map((row) => ({ key: row.label, cells: toCells(row) }))}
      />
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

function toDependenceSentence(
  name: string,
  { suppliers, largest, herfindahl }: Concentration,
): string {
  const whose = toNameInText(largest.name);
  const one = `Everything of a known TIV that was delivered to ${toNameInText(name)} came from ${whose}.`;
  if (suppliers === 1) return one;
  return `Of the ${suppliers} suppliers that delivered to ${toNameInText(name)}, the largest, ${whose}, has ${toShareWords(largest.share)} of the TIV; the Herfindahl index is ${formatFigure(herfindahl, "")}.`;
}
