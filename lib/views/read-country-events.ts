import { getCatalog } from "@/lib/repositories/catalog";
import { chooseEvents } from "@/lib/repositories/list-events";

/**
 * The records in which a country takes part, the newest first, and how many more events are
 * computed from releases.
 *
 * @throws UnknownEntry for a code that stands for no country
 */
export async function readCountryEvents(iso3: string) {
  const catalog = await getCatalog();
  const all = (await chooseEvents(catalog, { country: [iso3] })).reverse();
  const computed = all.filter(({ computedFrom }) => computedFrom !== null);
  return {
    records: all.filter(({ computedFrom }) => computedFrom === null),
    computed: {
      orders: computed.filter(({ kind }) => kind === "transfer").length,
      deployments: computed.filter(({ kind }) => kind === "deployment").length,
      obligations: computed.filter(({ kind }) => kind === "agreement").length,
    },
  };
}
