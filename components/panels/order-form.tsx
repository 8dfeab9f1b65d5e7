import { Choice, ChoiceForm } from "@/components/ui/choice-form";
import { DELIVERY_STATES } from "@/lib/domain/arms-transfer";
import { withCountries } from "@/lib/export/view-address";
import { type OrderChoice, toPartyKey } from "@/lib/series/chosen-orders";
import { DELIVERY_NAMES, WEAPON_CATEGORY_NAMES } from "@/lib/series/weapon-words";
import type { SuppliersPage } from "@/lib/views/read-suppliers-page";

/** The page's address with other orders chosen, its years kept. */
export function toOrdersAddress(
  { country, from, chosen, along }: SuppliersPage,
  change: Partial<OrderChoice>,
): string {
  const { supplier, category, delivered, page } = { ...chosen.choice, page: 1, ...change };
  const query = new URLSearchParams(
    Object.entries({
      from: from === undefined ? "" : String(from),
      ...{ supplier, category, delivered },
      page: page === 1 ? "" : String(page),
    }).filter(([, value]) => value !== ""),
  ).toString();
  const address = `/countries/${country.iso3}/suppliers${query === "" ? "" : `?${query}`}`;
  return `${withCountries(address, along)}#orders`;
}

/** What narrows the table of orders; works without script. */
export function OrderForm({ page }: { page: SuppliersPage }) {
  const { country, data, from, chosen, along } = page;
  const { supplier, category, delivered } = chosen.choice;
  return (
    <ChoiceForm action={`/countries/${country.iso3}/suppliers#orders`}>
      {along.length > 0 && <input type="hidden" name="country" value={along.join(",")} />}
      {from !== undefined && <input type="hidden" name="from" value={from} />}
      <Choice
        label="Supplier"
        name="supplier"
        value={supplier}
        options={[
          { value: "", label: "All" },
          ...data.suppliers.map((each) => ({ value: toPartyKey(each), label: each.name })),
        ]}
      />
      <Choice
        label="Category"
        name="category"
        value={category}
        options={[
          { value: "", label: "All" },
          ...data.categories.map((each) => ({
            value: each.category,
            label: WEAPON_CATEGORY_NAMES[each.category],
          })),
        ]}
      />
      <Choice
        label="Delivery"
        name="delivered"
        value={delivered}
        options={[
          { value: "", label: "All" },
          ...DELIVERY_STATES.filter((state) => data.delivery[state] > 0).map((state) => ({
            value: state,
            label: DELIVERY_NAMES[state],
          })),
        ]}
      />
    </ChoiceForm>
  );
}
