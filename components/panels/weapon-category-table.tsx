import { PlainTable } from "@/components/ui/plain-table";
import { press } from "@/components/ui/press";
import { formatFull } from "@/lib/series/format-figure";
import { toNameInText } from "@/lib/series/names-in-text";
import { countOrders, toShareWords } from "@/lib/series/suppliers-content";
import { WEAPON_CATEGORY_NAMES } from "@/lib/series/weapon-words";
import type { SuppliersPage } from "@/lib/views/read-suppliers-page";
import { toOrdersAddress } from "./order-form";
import { TableAlong } from "./table-along";

/** Which kinds of weapons were ordered, and how much of each came. */
export function WeaponCategoryTable({ page }: { page: SuppliersPage }) {
  const { country, data } = page;
  return (
    <section aria-labelledby="categories" className="mt-12">
      <h2 id="categories" className="border-b-2 border-ink pb-2 text-24 font-semibold">
        By category of weapons
      </h2>
      <PlainTable
        caption={`Orders by ${toNameInText(country.name)}, by category of weapons`}
        head={[
          { label: "Category" },
          { label: "Orders", isNumeric: true },
          { label: "TIV delivered, millions", isNumeric: true },
          { label: "Share", isNumeric: true },
          { label: "Ordered, not delivered", isNumeric: true },
        ]}
        rows={data.categories.map(({ category, orders, tivDelivered, share, tivOpen }) => ({
          key: category,
          cells: [
            WEAPON_CATEGORY_NAMES[category],
            <a
              key="orders"
              href={toOrdersAddress(page, { category, supplier: "", delivered: "" })}
              aria-label={`${countOrders(orders)}: ${WEAPON_CATEGORY_NAMES[category]}`}
              className={`${press.word} text-15`}
            >
              {formatFull(orders, "")}
            </a>,
            tivDelivered === null ? "no TIV" : formatFull(tivDelivered, ""),
            share === null ? "" : toShareWords(share),
            tivOpen === null ? "no TIV" : formatFull(tivOpen, ""),
          ],
        }))}
      />
      <TableAlong {...page.tables.categories} />
      <p className="mt-3 max-w-[70ch] text-13 text-muted">
        The register describes each weapon in free words and prints no category; these are Parity’s
        own reading of the classes that SIPRI names. “Other” are turrets, air refuelling systems,
        launchers of missiles that are not against aircraft, and whatever has no better place.
      </p>
    </section>
  );
}
